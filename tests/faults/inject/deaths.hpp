// Tells where a program that is ended by a fault was.
#pragma once

namespace newsdex::inject {

/// From now on SIGABRT and SIGSEGV write the stack to stderr, one line a frame with the file it is
/// in, before they end the process.
void tell_deaths() noexcept;

}  // namespace newsdex::inject
