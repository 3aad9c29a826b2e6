// The index is kept by the programs, those of another build if NEWSDEX_PROGRAMS names its folder:
// the readers' process then needs nothing but the rooms that serve readers.
#include <cstdlib>
#include <stdexcept>

#include "tests/support/program.hpp"
#include "tests/threads/upkeep.hpp"

namespace newsdex::test {
namespace {

ProgramResult run_indexer(std::vector<std::string> arguments) {
    const char* folder = std::getenv("NEWSDEX_PROGRAMS");
    arguments.insert(arguments.begin(),
                     (folder != nullptr ? std::string(folder) : NEWSDEX_BIN_DIR) + "/indexer");
    return run_program(std::move(arguments));
}

[[noreturn]] void fail(const ProgramResult& result) {
    throw std::runtime_error("indexer: exit code " + std::to_string(result.exit_code) + ": " +
                             result.out + result.err);
}

}  // namespace

void sync(const std::filesystem::path& index, const std::filesystem::path& news) {
    const ProgramResult result = run_indexer({"--db", index.string(), news.string()});
    if (result.exit_code != 0) fail(result);
}

void compact(const std::filesystem::path& index) {
    const ProgramResult result = run_indexer({"compact", "--db", index.string()});
    if (result.exit_code != 0) fail(result);
}

bool check(const std::filesystem::path& index) {
    const ProgramResult result = run_indexer({"check", "--db", index.string()});
    if (result.exit_code == 0) return true;
    if (result.err.find("an indexer wrote to it") != std::string::npos) return false;
    fail(result);
}

}  // namespace newsdex::test
