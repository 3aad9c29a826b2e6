// The list of packages, the page that explains them, and the scripts that install and use them, on
// both releases of Debian.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/house/project_files.hpp"
#include "tests/support/program.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> parted(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) parts.push_back(part);
    return parts;
}

// By the names of all releases.
std::set<std::string> listed_packages() {
    std::set<std::string> packages;
    for (const std::string& line : file_lines(kRoot / "scripts/packages.txt")) {
        std::istringstream words(line);
        std::string names;
        std::string purpose;
        if (line.starts_with('#') || !(words >> names)) continue;
        words >> purpose;
        EXPECT_TRUE(purpose.empty() || purpose == "test" || purpose == "soak") << line;
        const std::vector<std::string> of_releases = parted(names, '|');
        EXPECT_LE(of_releases.size(), 2U) << line;
        for (const std::string& package : of_releases) {
            if (package == "-") continue;
            EXPECT_TRUE(packages.insert(package).second) << package << ": listed twice";
        }
    }
    return packages;
}

TEST(Packages, DependenciesDocumentExplainsEachPackageOfTheList) {
    // A row of its tables begins with the packages it is about: | `libxapian-dev` | … |
    static const std::regex name(R"rx(`([\w.+-]+)`)rx");
    std::set<std::string> explained;
    for (const std::string& line : file_lines(kRoot / "docs/dependencies.md")) {
        if (!line.starts_with("| `")) continue;
        const std::string cell = line.substr(1, line.find('|', 1) - 1);
        for (auto it = std::sregex_iterator(cell.begin(), cell.end(), name);
             it != std::sregex_iterator(); ++it)
            explained.insert((*it)[1]);
    }
    const std::set<std::string> listed = listed_packages();
    for (const std::string& package : listed)
        EXPECT_TRUE(explained.contains(package)) << package << " is not in docs/dependencies.md";
    for (const std::string& package : explained)
        EXPECT_TRUE(listed.contains(package)) << package << " is not in scripts/packages.txt";
}

/// A folder of programs to stand in the PATH alone: the system's own by name, and made-up ones.
class Tools {
  public:
    explicit Tools(const std::vector<std::string>& own) {
        std::string pattern = fs::temp_directory_path() / "newsdex-tools-XXXXXX";
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp: " + pattern);
        folder_ = pattern;
        for (const std::string& name : own) {
            for (const char* place : {"/usr/bin/", "/bin/"}) {
                if (!fs::exists(place + name) || fs::exists(folder_ / name)) continue;
                fs::create_symlink(place + name, folder_ / name);
            }
        }
    }
    Tools(const Tools&) = delete;
    Tools& operator=(const Tools&) = delete;
    ~Tools() { fs::remove_all(folder_); }

    void add(const std::string& name, const std::string& script) const {
        std::ofstream(folder_ / name) << "#!/bin/sh\n" << script << '\n';
        fs::permissions(folder_ / name, fs::perms::owner_all);
    }

    [[nodiscard]] ProgramResult run(const std::string& command) const {
        ProgramOptions options;
        options.directory = kRoot;
        options.environment["PATH"] = folder_.string();
        return run_program({"/bin/bash", "-c", command}, options);
    }

  private:
    fs::path folder_;
};

const std::vector<std::string> kShellTools = {"awk",  "bash", "comm", "dirname", "env",
                                              "find", "sed",  "sort", "xargs"};

TEST(Packages, EachReleaseHasItsOwnNames) {
    const Tools tools(kShellTools);
    const auto wanted = [&tools](const std::string& release, const std::string& purposes) {
        const std::string out = tools
                                    .run("source scripts/lib.sh; DEBIAN_RELEASE=" + release +
                                         "; wanted_packages " + purposes)
                                    .out;
        const std::vector<std::string> lines = parted(out, '\n');
        return std::set<std::string>(lines.begin(), lines.end());
    };
    EXPECT_EQ(wanted("12", ""), wanted("13", ""));
    EXPECT_TRUE(wanted("12", "").contains("libxapian-dev"));
    EXPECT_FALSE(wanted("12", "").contains("python3"));
    EXPECT_TRUE(wanted("12", "test").contains("clang-format-14"));
    EXPECT_FALSE(wanted("13", "test").contains("clang-format-14"));
    EXPECT_FALSE(wanted("13", "test").contains("-"));
    EXPECT_TRUE(wanted("12", "test soak").contains("clang-tidy-14"));
    EXPECT_TRUE(wanted("13", "test soak").contains("clang-tidy-19"));
    EXPECT_FALSE(wanted("13", "test soak").contains("clang-tidy-14"));
}

TEST(Setup, TellsRootsCommandWhoeverCannotBecomeRoot) {
    const Tools tools(kShellTools);
    tools.add("id", "echo 1000");
    tools.add("dpkg-query", "echo installed cmake");
    if (!fs::exists("/etc/debian_version")) {
        GTEST_SKIP() << "not Debian";
    }
    const ProgramResult result = tools.run("scripts/setup");
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("needs root"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("\n  apt-get update && apt-get install -y --no-install-recommends "
                              "build-essential"),
              std::string::npos)
        << result.err;
    EXPECT_EQ(result.err.find("cmake"), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find("installing 1"), std::string::npos) << result.err;
}

TEST(Format, IsSkippedWithAReasonWhereItsVersionIsAbsent) {
    const Tools tools(kShellTools);
    const ProgramResult absent = tools.run("source scripts/lib.sh; check_format");
    EXPECT_EQ(absent.exit_code, 0);
    EXPECT_NE(absent.err.find("skipped, clang-format-14 is not here"), std::string::npos)
        << absent.err;
    // There is no git in that PATH: an unpacked release is checked, too.
    tools.add("clang-format-14", "printf '%s\\n' \"$@\"");
    const ProgramResult here = tools.run("source scripts/lib.sh; check_format");
    EXPECT_EQ(here.exit_code, 0) << here.err;
    EXPECT_NE(here.out.find("common/base/hash.cpp"), std::string::npos);
    tools.add("clang-format-14", "exit 1");
    EXPECT_NE(tools.run("source scripts/lib.sh; check_format").exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
