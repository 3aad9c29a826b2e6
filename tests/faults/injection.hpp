// Runs the programs with the preloaded library of tests/faults/inject, which says what can be
// asked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/program.hpp"

namespace newsdex::test {

struct Injection {
    std::string kind;         ///< "allocation", "thread", "descriptor", "path", "clock"
    std::string on = "once";  ///< also "after", "full"
    long at = 0;              ///< the call that fails, from 1; 0: none
    long clock_seconds = 0;   ///< how wrong the clock is from the start
    long jump_seconds = 0;    ///< and what is added to that at call `at`
    long stopped_at = 0;      ///< nanoseconds since 1970 at which the clock stands; 0: it runs
};

/// Runs a program with it. One that has not ended after 60 s is ended by SIGALRM, exit code 142.
[[nodiscard]] ProgramResult run_injected(std::vector<std::string> command,
                                         const Injection& injection);

/// The calls of this kind that an undisturbed run makes; `count` is a file to use for that.
[[nodiscard]] long count_calls(std::vector<std::string> command, const std::string& kind,
                               const std::filesystem::path& count);

/// 1 to `calls`: all of them in the long form, else `few` ($NEWSDEX_CALLS) that are spread evenly.
[[nodiscard]] std::vector<long> chosen_calls(long calls, long few);

}  // namespace newsdex::test
