// Faults that users of other tools met, as cases in a folder beside the checkout. They are no part
// of the repository: without the folder the test is skipped.
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

TEST(Cases, OfTheCoreStagePass) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the cases' limits of memory and time are for programs without a sanitizer";
#endif
    const fs::path shared = fs::path(NEWSDEX_SOURCE_DIR) / ".." / "shared";
    const fs::path runner = shared / "tools/run-cases", cases = shared / "cases/cases.jsonl";
    if (!fs::exists(runner) || !fs::exists(cases))
        GTEST_SKIP() << "no cases here: " << fs::weakly_canonical(cases);
    // Cases of unreadable files need a user other than root, who must be able to run the programs.
    const TemporaryFolder programs;
    fs::permissions(programs.path(), fs::perms(0755));
    for (const char* name : {"indexer", "searcher"})
        fs::copy_file(program_path(name), programs / name);
    ProgramOptions options;
    options.environment = {{"TMPDIR", "/tmp"}};
    Words command = {"/usr/bin/env",
                     "python3",
                     runner.string(),
                     (programs / "indexer").string(),
                     (programs / "searcher").string(),
                     cases.string(),
                     "--stage",
                     "core",
                     "--timeout",
                     "300"};
    if (::geteuid() == 0) command.insert(command.end(), {"--as-nobody", "--no-skip"});
    const ProgramResult result = run_program(command, options);
    std::string failed;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("FAIL")) failed += line + '\n';
    EXPECT_EQ(result.exit_code, 0) << failed << result.err;
}

}  // namespace
}  // namespace newsdex::test
