// Starts the programs with the settings in their environment, and judges how they ended.
#include "tests/faults/injection.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "tests/faults/world.hpp"

namespace newsdex::test {

namespace {

ProgramOptions options_of(const Injection& injection) {
    ProgramOptions options;
    options.environment = {{"LD_PRELOAD", NEWSDEX_INJECT},
                           {"NEWSDEX_INJECT", injection.kind},
                           {"NEWSDEX_INJECT_AT", std::to_string(injection.at)},
                           {"NEWSDEX_INJECT_ON", injection.on},
                           {"NEWSDEX_INJECT_CLOCK", std::to_string(injection.clock_seconds)},
                           {"NEWSDEX_INJECT_JUMP", std::to_string(injection.jump_seconds)},
                           {"NEWSDEX_INJECT_STOPPED", std::to_string(injection.stopped_at)},
                           {"NEWSDEX_INJECT_SECONDS", "60"}};
    return options;
}

}  // namespace

ProgramResult run_injected(std::vector<std::string> command, const Injection& injection) {
    return run_program(std::move(command), options_of(injection));
}

long count_calls(std::vector<std::string> command, const std::string& kind,
                 const std::filesystem::path& count) {
    ProgramOptions options = options_of({.kind = kind});
    options.environment["NEWSDEX_INJECT_COUNT"] = count.native();
    const ProgramResult result = run_program(std::move(command), options);
    if (result.exit_code != 0) throw std::runtime_error("an undisturbed run failed: " + result.err);
    long calls = 0;
    std::ifstream(count) >> calls;
    return calls;
}

std::vector<long> chosen_calls(long calls, long few) {
    std::vector<long> out;
    const char* wanted = std::getenv("NEWSDEX_CALLS");
    if (wanted != nullptr) few = std::atol(wanted);
    const long number = is_long_run() ? calls : std::min(calls, few);
    for (long i = 0; i < number; ++i) out.push_back(1 + i * calls / number);
    return out;
}

}  // namespace newsdex::test
