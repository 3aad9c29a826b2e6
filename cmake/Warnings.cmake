# Warnings for our own code only: linked PRIVATE, so programs that embed the library do not inherit them.
add_library(newsdex_warnings INTERFACE)
target_compile_options(newsdex_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# g++ 12 sees overlapping copies in std::string where there are none, wherever it optimises (GCC bug
# 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(newsdex_warnings INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict>)
endif()
if(NEWSDEX_WERROR)
  target_compile_options(newsdex_warnings INTERFACE -Werror)
endif()
