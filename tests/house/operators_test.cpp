// The table of the files that a new operator touches, in docs/architecture.md.
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>

#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

const std::filesystem::path kProject = NEWSDEX_SOURCE_DIR;

struct Row {
    std::string file;
    std::string word;
};

std::vector<Row> table() {
    std::vector<Row> rows;
    bool inside = false;
    const std::regex row(R"rx(\| `([^`]+)` \|.*\| `([^`]+)` \|)rx");
    for (const std::string& line : file_lines(kProject / "docs/architecture.md")) {
        if (line.starts_with("#")) inside = line == "### A new operator";
        std::smatch cells;
        if (inside && std::regex_match(line, cells, row)) rows.push_back({cells[1], cells[2]});
    }
    return rows;
}

TEST(Operators, EachFileOfTheTableKnowsTheExample) {
    ASSERT_GT(table().size(), 5U);
    for (const Row& row : table()) {
        ASSERT_TRUE(std::filesystem::is_regular_file(kProject / row.file)) << row.file;
        EXPECT_NE(file_text(kProject / row.file).find(row.word), std::string::npos)
            << row.file << " says nothing of " << row.word;
    }
}

TEST(Operators, NoOtherFileNamesItsKind) {
    std::set<std::string> listed;
    for (const Row& row : table()) listed.insert(row.file);
    const std::regex kind(R"rx(\bkNotNear\b)rx");
    for (const auto& file : project_files("common", {".hpp", ".cpp"})) {
        const bool names = std::regex_search(file_text(file), kind);
        EXPECT_TRUE(!names || listed.contains(short_name(file)))
            << short_name(file) << " names kNotNear: put it into the table of docs/architecture.md";
    }
}

}  // namespace
}  // namespace newsdex::test
