// docs/analysis.md, "What finds what": each row is tried.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

using Strings = std::vector<std::string>;

Strings codes(const std::string& cell) {
    const std::regex code("`([^`]+)`");
    Strings out;
    for (std::sregex_iterator at(cell.begin(), cell.end(), code), end; at != end; ++at)
        out.push_back((*at)[1]);
    return out;
}

struct Row {
    std::string typed;
    Strings found, not_found;
};

std::vector<Row> rows_of_page() {
    std::ifstream in(NEWSDEX_SOURCE_DIR "/docs/analysis.md");
    const std::regex row(R"(\|([^|]*)\| `([^|]+)` \|([^|]*)\|([^|]*)\|)");
    std::vector<Row> rows;
    bool inside = false;
    std::smatch cells;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("## ")) inside = line == "## What finds what";
        if (inside && std::regex_match(line, cells, row))
            rows.push_back({cells[2], codes(cells[3]), codes(cells[4])});
    }
    return rows;
}

TEST(WordsPage, EachRowFindsTheTextsOfItsThirdColumnAlone) {
    const std::vector<Row> rows = rows_of_page();
    ASSERT_GE(rows.size(), 25U) << "the table of docs/analysis.md was not understood";
    for (const Row& row : rows) {
        const TemporaryFolder folder;
        Strings texts = row.found;
        texts.insert(texts.end(), row.not_found.begin(), row.not_found.end());
        for (std::size_t i = 0; i < texts.size(); ++i)
            folder.write("news/" + std::to_string(i) + ".txt",
                         "Title: x\nBody: " + texts[i] + "\n");
        Indexer(folder / "index").sync({folder / "news"}, {.jobs = 1});
        const Index index = Index::open(folder / "index");
        Strings found;
        for (const Hit& hit : index.search(row.typed).hits)
            found.push_back(index.article(hit.id).body);
        std::sort(found.begin(), found.end());
        Strings wanted = row.found;
        std::sort(wanted.begin(), wanted.end());
        EXPECT_FALSE(wanted.empty()) << row.typed;
        EXPECT_EQ(found, wanted) << row.typed;
    }
}

}  // namespace
}  // namespace newsdex::test
