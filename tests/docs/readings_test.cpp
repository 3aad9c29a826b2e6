// docs/query-language.md: each row of a table "rule, typed, read as" is read so, and the reading
// is read as itself.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

std::string without_backslashes(const std::string& cell) {
    return std::regex_replace(cell, std::regex(R"(\\\|)"), "|");
}

/// Typed, read as.
std::vector<std::pair<std::string, std::string>> readings() {
    std::ifstream in(NEWSDEX_SOURCE_DIR "/docs/query-language.md");
    const std::regex row(R"(\|(?:[^|]|\\\|)*\| `([^`]+)` \| `([^`]+)` \|)");
    std::vector<std::pair<std::string, std::string>> rows;
    bool inside = false;
    std::smatch cells;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with('|')) inside = false;
        if (line == "| rule | typed | read as |") inside = true;
        if (inside && std::regex_match(line, cells, row))
            rows.emplace_back(without_backslashes(cells[1]), without_backslashes(cells[2]));
    }
    return rows;
}

TEST(QueryPage, EachRowIsReadAsItSays) {
    const TemporaryFolder folder;
    folder.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
    Indexer(folder / "index").sync({folder / "news"});
    const Index index = Index::open(folder / "index");
    const auto rows = readings();
    ASSERT_GE(rows.size(), 60U) << "the tables of docs/query-language.md were not understood";
    for (const auto& [typed, read] : rows) {
        EXPECT_EQ(index.search(typed).understood, read) << typed;
        EXPECT_EQ(index.search(read).understood, read);
    }
}

}  // namespace
}  // namespace newsdex::test
