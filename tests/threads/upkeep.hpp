// What writes an index and reads it through, beside the readers: by the library in this process
// (upkeep_library.cpp) or by the programs (upkeep_programs.cpp), as the test is linked.
#pragma once

#include <filesystem>

namespace newsdex::test {

/// Each throws std::runtime_error with what was said if it failed, or found a problem.
void sync(const std::filesystem::path& index, const std::filesystem::path& news);
void compact(const std::filesystem::path& index);
/// False if no revision stood long enough beside writers to be checked.
bool check(const std::filesystem::path& index);

}  // namespace newsdex::test
