# UNDERSTUDY_INCLUDE_DIRS: the API's headers, those written by hand and those that are made from schema/api/headers.txt
# and classes.txt where nobody wrote one. They are made while configuring, so that no target has to wait for them.
set(HEADER_TOOL ${CMAKE_SOURCE_DIR}/tools/openmaya/make_headers.py)
set(HEADER_SCHEMA ${CMAKE_SOURCE_DIR}/schema/api/headers.txt)
set(CLASS_SCHEMA ${CMAKE_SOURCE_DIR}/schema/api/classes.txt)
set(CLASS_TEXT ${CMAKE_SOURCE_DIR}/tools/openmaya/class_text.py)
set(UNDERSTUDY_MADE_HEADERS ${CMAKE_BINARY_DIR}/generated/include)
set(UNDERSTUDY_INCLUDE_DIRS ${CMAKE_SOURCE_DIR}/include ${UNDERSTUDY_MADE_HEADERS})

# A header that is added or removed makes this run again.
file(GLOB WRITTEN_HEADERS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/include/maya/*)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${HEADER_TOOL} ${HEADER_SCHEMA} ${CLASS_SCHEMA} ${CLASS_TEXT})
execute_process(COMMAND ${Python_EXECUTABLE} -B ${HEADER_TOOL} ${UNDERSTUDY_MADE_HEADERS}/maya ${HEADER_SCHEMA}
                        ${CLASS_SCHEMA} ${CMAKE_SOURCE_DIR}/include/maya
                RESULT_VARIABLE FAILED)
if(FAILED)
  message(FATAL_ERROR "The API's headers could not be made: ${HEADER_TOOL} failed.")
endif()
