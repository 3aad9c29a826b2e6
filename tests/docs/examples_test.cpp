// Every session shown in README.md and docs/ is run, and must print what is shown.
//
// A document's commands run one after another in a folder that looks like a fresh clone: seeds/ and
// the two programs in build/release/bin, which are on the PATH, too. Where the first command is no
// run of the indexer, the seeds are indexed before.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/docs/console.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = NEWSDEX_SOURCE_DIR;

std::vector<std::string> documents_with_sessions() {
    std::vector<fs::path> files = {kRoot / "README.md"};
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / "docs"))
        if (entry.path().extension() == ".md") files.push_back(entry.path());
    std::vector<std::string> names;
    for (const fs::path& file : files) {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        if (!console_steps(text.str()).empty())
            names.push_back(file.lexically_relative(kRoot).string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

struct Outcome {
    int exit_code = 0;
    std::vector<std::string> lines;
    std::string text;
};

// A folder like a fresh clone, removed at the end.
class Clone {
  public:
    Clone() {
        std::string pattern = fs::temp_directory_path() / "newsdex-docs-XXXXXX";
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp: " + pattern);
        folder_ = pattern;
        fs::copy(kRoot / "seeds", folder_ / "seeds", fs::copy_options::recursive);
        // An index of one's own in the working tree is not part of a clone.
        fs::remove_all(folder_ / "seeds/.newsdex");
        fs::create_directories(folder_ / "build/release");
        fs::create_directory_symlink(NEWSDEX_BIN_DIR, folder_ / "build/release/bin");
        for (const char* shared : {"docs", "examples", "scripts"})
            if (fs::exists(kRoot / shared))
                fs::create_directory_symlink(kRoot / shared, folder_ / shared);
    }
    ~Clone() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Clone(const Clone&) = delete;
    Clone& operator=(const Clone&) = delete;

    [[nodiscard]] Outcome run(const std::string& command) const {
        // By a file: the command may hold quotes of any kind.
        const fs::path script = folder_ / ".command";
        std::ofstream(script) << "cd '" << folder_.string() << "'\n"
                              << "export HOME=$PWD TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80 NO_COLOR=1\n"
                              << "export PATH=$PWD/build/release/bin:$PATH\n"
                              << "unset NEWSDEX_DB XDG_CONFIG_HOME\n"
                              << command << '\n';
        Outcome outcome;
        FILE* pipe = popen(("bash '" + script.string() + "' 2>&1 </dev/null").c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error("popen");
        char buffer[4096];
        for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
            outcome.text.append(buffer, got);
        const int status = pclose(pipe);
        outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
        std::istringstream in(outcome.text);
        for (std::string line; std::getline(in, line);) outcome.lines.push_back(line);
        return outcome;
    }

  private:
    fs::path folder_;
};

class Examples : public testing::TestWithParam<std::string> {};

TEST_P(Examples, PrintWhatTheDocumentShows) {
    std::ostringstream text;
    text << std::ifstream(kRoot / GetParam()).rdbuf();
    const std::vector<ConsoleStep> steps = console_steps(text.str());
    const Clone clone;
    if (steps.front().command.find("indexer") == std::string::npos) {
        ASSERT_EQ(clone.run("indexer seeds").exit_code, 0);
    }
    for (const ConsoleStep& step : steps) {
        const Outcome outcome = clone.run(step.command);
        const std::string place = GetParam() + ':' + std::to_string(step.line);
        // 1 is an answer, too: nothing found, or some inputs failed.
        EXPECT_LE(outcome.exit_code, 1) << place << ": $ " << step.command << '\n' << outcome.text;
        EXPECT_TRUE(agrees(step.output, outcome.lines))
            << place << ": $ " << step.command << "\nprints\n"
            << outcome.text << "(exit code " << outcome.exit_code << ")";
    }
}

INSTANTIATE_TEST_SUITE_P(Documents, Examples, testing::ValuesIn(documents_with_sessions()),
                         [](const auto& row) {
                             std::string name = row.param;
                             for (char& c : name)
                                 if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                             return name;
                         });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Examples);

}  // namespace
}  // namespace newsdex::test
