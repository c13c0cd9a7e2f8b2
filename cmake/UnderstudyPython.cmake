# understudy_python_module(NAME SOURCES...): the extension module understudy.NAME, installed beside the package's
# Python files and finding libUnderstudy.so in the package's lib folder.
function(understudy_python_module NAME)
  Python_add_library(${NAME} MODULE WITH_SOABI ${ARGN})
  target_link_libraries(${NAME} PRIVATE understudy_options)
  set_target_properties(${NAME} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
                                           INSTALL_RPATH "$ORIGIN/lib")
  install(TARGETS ${NAME} LIBRARY DESTINATION understudy COMPONENT python)
endfunction()
