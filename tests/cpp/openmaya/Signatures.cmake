# Adds the generated test of every signature that the API's classes must have (signatures/*.txt).
set(SIGNATURE_FOLDER ${CMAKE_CURRENT_LIST_DIR}/signatures)
file(GLOB SIGNATURE_FILES CONFIGURE_DEPENDS ${SIGNATURE_FOLDER}/*.txt)
set(SIGNATURE_TESTS)
foreach(FILE ${SIGNATURE_FILES})
  get_filename_component(CLASS ${FILE} NAME_WE)
  list(APPEND SIGNATURE_TESTS ${CMAKE_BINARY_DIR}/generated/signatures/${CLASS}_signatures.cpp)
endforeach()
set(SIGNATURE_TOOL ${CMAKE_SOURCE_DIR}/tools/openmaya/signature_test.py)
add_custom_command(
  OUTPUT ${SIGNATURE_TESTS}
  COMMAND ${Python_EXECUTABLE} ${SIGNATURE_TOOL} ${CMAKE_BINARY_DIR}/generated/signatures ${SIGNATURE_FOLDER}
  DEPENDS ${SIGNATURE_TOOL} ${SIGNATURE_FILES}
  COMMENT "Generating the test of signatures")
target_sources(test_openmaya PRIVATE ${SIGNATURE_TESTS})
