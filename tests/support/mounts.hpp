// Mounts that only this process sees, and that end with it.
#pragma once

#include <string>

namespace newsdex::test {

/// Gives the calling thread, and those that it starts, mounts of their own; once a process. "" if
/// that worked, else why not. Call before any other thread is started.
[[nodiscard]] std::string own_mounts();

}  // namespace newsdex::test
