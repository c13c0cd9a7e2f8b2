# understudy_add_plugin(NAME SOURCES source... [LIBRARIES library...]): builds the plug-in NAME.so, as Maya loads it.
#
# The plug-in exports initializePlugin and uninitializePlugin, whose declarations in <maya/MFnPlugin.h> make them
# visible; everything else of it is hidden (plugin.map). Python's headers are on the path where there are any: of the Python that
# Understudy is installed in, or of Python_EXECUTABLE.
function(understudy_add_plugin NAME)
  cmake_parse_arguments(PARSE_ARGV 1 PLUGIN "" "" "SOURCES;LIBRARIES")
  if(NOT PLUGIN_SOURCES)
    message(FATAL_ERROR "understudy_add_plugin(${NAME}): name its source files after SOURCES")
  endif()
  add_library(${NAME} MODULE ${PLUGIN_SOURCES})
  target_link_libraries(${NAME} PRIVATE Understudy::Understudy ${PLUGIN_LIBRARIES})
  target_compile_features(${NAME} PRIVATE cxx_std_17)
  set_target_properties(${NAME} PROPERTIES PREFIX "" SUFFIX ".so" CXX_VISIBILITY_PRESET hidden
                                           VISIBILITY_INLINES_HIDDEN ON)
  set(EXPORTS ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map)
  target_link_options(${NAME} PRIVATE LINKER:--version-script=${EXPORTS})
  set_property(TARGET ${NAME} APPEND PROPERTY LINK_DEPENDS ${EXPORTS})
  # What Maya's own build files define on Linux.
  target_compile_definitions(${NAME} PRIVATE LINUX _BOOL REQUIRE_IOSTREAM Bits64_)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # A unique symbol would keep the library mapped for good after unloadPlugin.
    target_compile_options(${NAME} PRIVATE -fno-gnu-unique)
  endif()
  if(UNDERSTUDY_ROOT AND NOT Python_EXECUTABLE AND EXISTS "${UNDERSTUDY_ROOT}/../../../../bin/python3")
    get_filename_component(Python_EXECUTABLE "${UNDERSTUDY_ROOT}/../../../../bin/python3" ABSOLUTE)
  endif()
  # The headers lie where the interpreter says.
  find_package(Python 3.10 QUIET COMPONENTS Interpreter Development.Module)
  if(TARGET Python::Module)
    target_link_libraries(${NAME} PRIVATE Python::Module)
  endif()
endfunction()
