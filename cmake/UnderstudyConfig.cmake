# find_package(Understudy) for plug-ins: the target Understudy::Understudy and understudy_add_plugin().
# Its folder is printed by `understudy config --cmake-dir`.
get_filename_component(UNDERSTUDY_ROOT "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)

if(NOT TARGET Understudy::Understudy)
  add_library(Understudy::Understudy SHARED IMPORTED)
  set_target_properties(Understudy::Understudy PROPERTIES
    IMPORTED_LOCATION "${UNDERSTUDY_ROOT}/lib/libUnderstudy.so"
    IMPORTED_SONAME libUnderstudy.so
    INTERFACE_INCLUDE_DIRECTORIES "${UNDERSTUDY_ROOT}/include")
endif()

# For <understudy/guard.h>.
if(NOT TARGET Understudy::Guard)
  add_library(Understudy::Guard SHARED IMPORTED)
  set_target_properties(Understudy::Guard PROPERTIES
    IMPORTED_LOCATION "${UNDERSTUDY_ROOT}/lib/libUnderstudyGuard.so"
    IMPORTED_SONAME libUnderstudyGuard.so
    INTERFACE_INCLUDE_DIRECTORIES "${UNDERSTUDY_ROOT}/include")
endif()

# Build files that name Maya's libraries find these.
foreach(UNDERSTUDY_LIBRARY OpenMaya OpenMayaAnim OpenMayaUI OpenMayaRender OpenMayaFX Foundation)
  if(NOT TARGET Understudy::${UNDERSTUDY_LIBRARY})
    add_library(Understudy::${UNDERSTUDY_LIBRARY} INTERFACE IMPORTED)
    set_target_properties(Understudy::${UNDERSTUDY_LIBRARY} PROPERTIES
      INTERFACE_LINK_LIBRARIES Understudy::Understudy)
  endif()
endforeach()

include("${CMAKE_CURRENT_LIST_DIR}/UnderstudyPlugin.cmake")
