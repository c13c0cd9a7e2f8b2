# Flags shared by every target, and the function that declares one layer of src/.

add_library(understudy_options INTERFACE)
target_include_directories(understudy_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(understudy_options INTERFACE -Wall -Wextra -Wpedantic)
# Warnings are errors under the compilers that every change is built with; others warn of other things.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^1[24]\\.")
  target_compile_options(understudy_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Plug-ins stay unloadable only without unique symbols (docs/architecture.md, plug-ins).
  target_compile_options(understudy_options INTERFACE -fno-gnu-unique)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
    target_compile_options(understudy_options INTERFACE -Wno-restrict)
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # What -Wpedantic says of unnamed types in unions and of the long strings of the generated tables holds for none of the
  # compilers that build this.
  target_compile_options(understudy_options INTERFACE -Wno-nested-anon-types -Wno-overlength-strings)
endif()

# What a target that links TARGET is built with. GCC takes values for uninitialized that pass through the checks which
# sanitizers add.
function(understudy_sanitize TARGET SANITIZERS)
  if(SANITIZERS)
    target_compile_options(${TARGET} INTERFACE -fsanitize=${SANITIZERS} -fno-sanitize-recover=all
                           -fno-omit-frame-pointer -g1 -Wno-maybe-uninitialized)
    target_link_options(${TARGET} INTERFACE -fsanitize=${SANITIZERS})
  endif()
endfunction()
understudy_sanitize(understudy_options "${UNDERSTUDY_SANITIZE}")
# Of the guard, beside those of every target.
add_library(understudy_guard_options INTERFACE)
understudy_sanitize(understudy_guard_options "${UNDERSTUDY_SANITIZE_GUARD}")
target_link_libraries(understudy_options INTERFACE Imath::Imath fmt::fmt tsl::robin_map TBB::tbb)

find_program(UNDERSTUDY_MOLD mold)
if(UNDERSTUDY_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(understudy_options INTERFACE -fuse-ld=mold)
endif()

# understudy_layer(NAME): an object library of every source below src/NAME, part of the host library.
function(understudy_layer NAME)
  file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  # CPython's headers are for the guard alone, which is a library of its own.
  list(FILTER SOURCES EXCLUDE REGEX "/plugin/guard/")
  if(NOT SOURCES)
    return()
  endif()
  add_library(understudy_${NAME} OBJECT ${SOURCES})
  target_link_libraries(understudy_${NAME} PUBLIC understudy_options)
  if(NAME MATCHES "^(openmaya|plugin)$")
    # The layers that know the public API; those above reach it through the host library.
    target_include_directories(understudy_${NAME} PUBLIC ${UNDERSTUDY_INCLUDE_DIRS})
  endif()
  set_property(GLOBAL APPEND PROPERTY UNDERSTUDY_LAYERS understudy_${NAME})
endfunction()
