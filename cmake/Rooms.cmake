# Where a target is built as a unity (CMAKE_UNITY_BUILD; test programs always are), the files of a
# folder are compiled as one: most of the time of a small file goes into the headers it includes. So
# no two files of a folder may give one name to two things, in namespaces without a name neither.
function(newsdex_unity_by_folder target)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source NORMALIZE OUTPUT_VARIABLE folder)
    cmake_path(GET folder PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
    string(MAKE_C_IDENTIFIER ${folder} group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# newsdex_room(match SOURCES near.cpp USES plan base LIBRARIES PkgConfig::xapian)
#
# A room of common/: one object library, joined into both libraries. USES repeats the room's line in
# common/rooms.txt, which a test holds against the includes. NOT_IN_LIBRARY: linked by the programs only.
function(newsdex_room room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NOT_IN_LIBRARY" "" "SOURCES;USES;LIBRARIES")
  add_library(newsdex_${room} OBJECT ${arg_SOURCES})
  target_compile_features(newsdex_${room} PUBLIC cxx_std_20)
  target_include_directories(newsdex_${room} PUBLIC ${PROJECT_SOURCE_DIR}/common
                                                    ${PROJECT_SOURCE_DIR}/common/include)
  target_link_libraries(newsdex_${room} PUBLIC ${arg_LIBRARIES} PRIVATE newsdex_warnings)
  set_target_properties(newsdex_${room} PROPERTIES POSITION_INDEPENDENT_CODE ON
                                                   CXX_VISIBILITY_PRESET hidden
                                                   VISIBILITY_INLINES_HIDDEN ON)
  # Constants in headers would else be one for the whole process, whatever their visibility.
  target_compile_options(newsdex_${room} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
  newsdex_unity_by_folder(newsdex_${room})
  set_property(GLOBAL PROPERTY NEWSDEX_USES_${room} ${arg_USES})
  if(NOT arg_NOT_IN_LIBRARY)
    target_link_libraries(newsdex_static PRIVATE newsdex_${room})
    target_link_libraries(newsdex_shared PRIVATE newsdex_${room})
  endif()
endfunction()

# The rooms that the given rooms need, themselves included.
function(newsdex_rooms_closure out)
  set(todo ${ARGN})
  set(closed)
  while(todo)
    list(POP_FRONT todo room)
    if(NOT room IN_LIST closed)
      list(APPEND closed ${room})
      get_property(uses GLOBAL PROPERTY NEWSDEX_USES_${room})
      list(APPEND todo ${uses})
    endif()
  endwhile()
  set(${out} ${closed} PARENT_SCOPE)
endfunction()

# newsdex_test(analysis SOURCES analyzer_test.cpp ROOMS analysis LIBRARIES … LABEL unit)
#
# A test program `test_<name>` on the objects of the named rooms and what they use.
# NEWSDEX_TEST_OPTIONS: what its own files are compiled with besides. The trees of the sanitizers say
# -O0: to optimise tables and laws takes longer than to run them.
function(newsdex_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;TIMEOUT" "SOURCES;ROOMS;LIBRARIES")
  if(NOT arg_LABEL)
    set(arg_LABEL unit)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  add_executable(test_${name} ${arg_SOURCES})
  newsdex_unity_by_folder(test_${name})
  set_target_properties(test_${name} PROPERTIES UNITY_BUILD ON)
  target_compile_options(test_${name} PRIVATE ${NEWSDEX_TEST_OPTIONS})
  newsdex_rooms_closure(rooms ${arg_ROOMS})
  list(TRANSFORM rooms PREPEND newsdex_)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(test_${name} PRIVATE ${rooms} newsdex_warnings ${arg_LIBRARIES} GTest::gtest
                                             GTest::gtest_main)
  target_compile_features(test_${name} PRIVATE cxx_std_20)
  target_compile_definitions(
    test_${name} PRIVATE NEWSDEX_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                         NEWSDEX_BIN_DIR="$<TARGET_FILE_DIR:test_${name}>")
  # NO_PRETTY_VALUES: without it, raw bytes of a table's row end up in the test's name.
  gtest_discover_tests(test_${name} NO_PRETTY_VALUES DISCOVERY_MODE PRE_TEST
                       PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
endfunction()
