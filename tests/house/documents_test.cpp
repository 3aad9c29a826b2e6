// Documents, scripts, package list and seeds agree with each other and with what is there.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
    std::vector<fs::path> files = project_files("docs", {".md"});
    for (const char* name : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"})
        files.push_back(kRoot / name);
    return files;
}

std::vector<std::string> all_matches(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern);
         match != std::sregex_iterator(); ++match)
        found.push_back((*match)[1]);
    return found;
}

TEST(Documents, TheProjectHasThoseThatReadersLookFor) {
    for (const fs::path& file : documents()) {
        EXPECT_TRUE(fs::is_regular_file(file)) << short_name(file);
        EXPECT_TRUE(file_text(file).starts_with("# ")) << short_name(file) << ": no heading";
    }
    EXPECT_TRUE(fs::is_regular_file(kRoot / "LICENSE"));
}

TEST(Documents, EveryLinkedFileExists) {
    static const std::regex link(R"rx(\]\(([^)#\s]+)(?:#[^)]*)?\))rx");
    for (const fs::path& file : documents()) {
        for (const std::string& target : all_matches(file_text(file), link)) {
            if (target.find("://") != std::string::npos) continue;
            EXPECT_TRUE(fs::exists(file.parent_path() / target))
                << short_name(file) << ": links to " << target << ", which does not exist";
        }
    }
}

/// What a link may name of a page: its headings as hosts of repositories make anchors of them
/// ("Not offered yet" is #not-offered-yet), and the anchors that it sets itself.
std::set<std::string> anchors_of(const fs::path& file) {
    static const std::regex own(R"rx(<a id="([^"]+)"></a>)rx");
    std::set<std::string> anchors;
    for (const std::string& anchor : all_matches(file_text(file), own)) anchors.insert(anchor);
    for (std::string line : file_lines(file)) {
        if (!line.starts_with('#')) continue;
        constexpr std::string_view kDots = "…";
        if (const std::size_t dots = line.find(kDots); dots != std::string::npos)
            line.erase(dots, kDots.size());
        std::string anchor;
        for (const char c : line.substr(std::min(line.find_first_not_of("# "), line.size()))) {
            const bool is_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
                                 c == '-' || (c & 0x80) != 0;
            if (is_word) anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            if (c == ' ') anchor += '-';
        }
        anchors.insert(anchor);
    }
    return anchors;
}

TEST(Documents, EveryLinkedPlaceInAPageExists) {
    static const std::regex link(R"rx(\]\(([^)\s]*#[^)\s]+)\))rx");
    for (const fs::path& file : documents()) {
        for (const std::string& target : all_matches(file_text(file), link)) {
            if (target.find("://") != std::string::npos) continue;
            const std::size_t sign = target.find('#');
            const fs::path page = sign == 0 ? file : file.parent_path() / target.substr(0, sign);
            const std::string anchor = target.substr(sign + 1);
            EXPECT_TRUE(anchors_of(page).contains(anchor)) << short_name(file) << ": " << target;
        }
    }
}

TEST(Documents, EveryPathOfTheProjectThatIsNamedExists) {
    static const std::regex path(
        R"rx(`((?:docs|scripts|common|tests|seeds|cmake|examples|bench|indexer|searcher)/[\w./-]+)`)rx");
    // A room may be named before its first file is written.
    std::set<std::string> rooms;
    for (const std::string& line : file_lines(kRoot / "common/rooms.txt"))
        rooms.insert("common/" + line.substr(0, line.find(':')));
    for (const fs::path& file : documents()) {
        for (const std::string& target : all_matches(file_text(file), path)) {
            EXPECT_TRUE(rooms.contains(target) || fs::exists(kRoot / target))
                << short_name(file) << ": names " << target << ", which does not exist";
        }
    }
}

// The page's table and picture and the file that the include rules are read from.
TEST(Documents, TheArchitectureShowsEveryRoom) {
    const std::string page = file_text(kRoot / "docs/architecture.md");
    const std::string picture = file_text(kRoot / "docs/rooms.svg");
    for (const std::string& line : file_lines(kRoot / "common/rooms.txt")) {
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t colon = line.find(':');
        const std::string room = line.substr(0, colon);
        std::string others = line.substr(line.find_first_not_of(": ", colon) == std::string::npos
                                             ? line.size()
                                             : line.find_first_not_of(": ", colon));
        if (others.empty()) others = "–";
        const std::size_t row = page.find("| `" + room + "` |");
        ASSERT_NE(row, std::string::npos) << room;
        EXPECT_TRUE(page.substr(row, page.find('\n', row) - row).ends_with("| " + others + " |"))
            << "docs/architecture.md, row of " << room
            << ": not as common/rooms.txt has it: " << others;
        EXPECT_NE(page.find("**" + room + "**"), std::string::npos) << room << ": no paragraph";
        EXPECT_NE(picture.find('>' + room + '<'), std::string::npos) << room << ": not drawn";
    }
}

TEST(Documents, TheChangelogHasAPlaceForWhatIsNew) {
    const std::string text = file_text(kRoot / "CHANGELOG.md");
    const std::size_t unreleased = text.find("\n## Unreleased\n");
    ASSERT_NE(unreleased, std::string::npos);
    EXPECT_EQ(text.find("\n## "), unreleased) << "Unreleased comes first";
}

TEST(Scripts, AreExecutableAndExplainThemselves) {
    std::vector<fs::path> scripts = project_files("scripts");
    scripts.push_back(kRoot / ".ci/run");
    for (const fs::path& file : scripts) {
        if (file.has_extension()) continue;
        constexpr auto kRunnable = fs::perms::owner_exec | fs::perms::others_exec;
        EXPECT_EQ(fs::status(file).permissions() & kRunnable, kRunnable) << short_name(file);
        const std::vector<std::string> lines = file_lines(file);
        ASSERT_GE(lines.size(), 2U) << short_name(file);
        EXPECT_TRUE(lines[0].starts_with("#!/usr/bin/env ")) << short_name(file);
    }
}

TEST(Scripts, TheReadmeNamesBothCommands) {
    const std::string text = file_text(kRoot / "README.md");
    EXPECT_NE(text.find("scripts/quickstart\n"), std::string::npos);
    EXPECT_NE(text.find("scripts/test\n"), std::string::npos);
}

TEST(Seeds, AreManyAndFromEveryDesk) {
    std::map<std::string, int> desks;
    for (const fs::path& file : project_files("seeds")) {
        EXPECT_EQ(file.extension(), ".txt") << short_name(file) << ": not an article";
        ++desks[file.parent_path().filename()];
    }
    int articles = 0;
    for (const char* desk :
         {"politics", "world", "business", "science", "sport", "culture", "local"}) {
        EXPECT_GE(desks[desk], 5) << desk;
        articles += desks[desk];
    }
    EXPECT_GE(articles, 44);
    EXPECT_EQ(desks.size(), 7U) << "a file outside the desks";
}

TEST(Seeds, AreWholeUtf8Texts) {
    for (const fs::path& file : project_files("seeds")) {
        const std::string text = file_text(file);
        EXPECT_TRUE(base::is_valid_utf8(text)) << short_name(file);
        EXPECT_GE(text.size(), 700U) << short_name(file);
        EXPECT_TRUE(text.ends_with("\n") && !text.ends_with("\n\n")) << short_name(file);
    }
}

// Searching for US and for us must tell these apart, and nothing else does.
TEST(Seeds, TwoPairsDifferInTheCapitalsOfOneWordAlone) {
    const std::pair<const char*, const char*> pairs[] = {
        {"politics/2025-06-17-us-farmers.txt", "politics/2025-06-17-farmers-drought.txt"},
        {"world/2024-09-12-who-clinic.txt", "world/2024-09-12-clinic-approval.txt"}};
    for (const auto& [capitals, plain] : pairs) {
        std::string one = file_text(kRoot / "seeds" / capitals);
        std::string other = file_text(kRoot / "seeds" / plain);
        EXPECT_NE(one, other) << capitals;
        for (std::string* text : {&one, &other})
            for (char& c : *text) c = (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : c;
        EXPECT_EQ(one, other) << capitals;
    }
}

TEST(Sources, HaveNoLooseEnds) {
    // Spelled in two halves: this file is looked through, too.
    const std::vector<std::string> marks = {std::string("TO") + "DO", std::string("FIX") + "ME"};
    for (const char* folder : {"common", "indexer", "searcher", "tests", "scripts", "cmake"}) {
        for (const fs::path& file : project_files(folder)) {
            const std::string text = file_text(file);
            for (const std::string& mark : marks)
                EXPECT_EQ(text.find(mark), std::string::npos) << short_name(file) << ": " << mark;
        }
    }
}

}  // namespace
}  // namespace newsdex::test
