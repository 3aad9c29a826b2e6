# Warnings for our own code only: linked PRIVATE, so programs that embed the library do not inherit them.
add_library(newsdex_warnings INTERFACE)
target_compile_options(newsdex_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(NEWSDEX_WERROR)
  target_compile_options(newsdex_warnings INTERFACE -Werror)
endif()
