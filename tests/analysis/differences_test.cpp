// docs/analysis.md lists where words differ from TermGenerator's. Each row is tried on both.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "tests/analysis/oracle.hpp"

namespace newsdex::analysis {
namespace {

struct Difference {
    std::string number;
    std::string text;
    std::string theirs;
    std::string ours;
};

/// The cell without blanks and backquotes, \uXXXX as the character.
std::string cell_text(std::string cell) {
    std::string out;
    const std::size_t begin = cell.find('`');
    if (begin == std::string::npos) return out;
    cell = cell.substr(begin + 1, cell.rfind('`') - begin - 1);
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell.compare(i, 2, "\\u") == 0) {
            base::append(out,
                         static_cast<char32_t>(std::stoul(cell.substr(i + 2, 4), nullptr, 16)));
            i += 5;
        } else {
            out += cell[i];
        }
    }
    return out;
}

std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells;
    for (std::size_t at = 1; at < row.size();) {
        const std::size_t bar = std::min(row.find('|', at), row.size());
        cells.push_back(row.substr(at, bar - at));
        at = bar + 1;
    }
    return cells;
}

std::vector<Difference> documented() {
    std::ifstream in(std::string(NEWSDEX_SOURCE_DIR) + "/docs/analysis.md");
    std::vector<Difference> differences;
    std::string line;
    bool is_inside = false;
    std::string number;
    while (std::getline(in, line)) {
        if (line.rfind("## ", 0) == 0) is_inside = line == "## Differences from TermGenerator";
        if (!is_inside || line.rfind("| ", 0) != 0) continue;
        const std::vector<std::string> cells = cells_of(line);
        if (cells.size() != 5 || cells[2].find("text") != std::string::npos) continue;
        if (cells[0].find_first_of("123456789") != std::string::npos) number = cells[0];
        differences.push_back(
            {number, cell_text(cells[2]), cell_text(cells[3]), cell_text(cells[4])});
    }
    return differences;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ' ';
        out += word == "anoverlongword" ? "LONG" : word;
    }
    return out;
}

TEST(Differences, AreWhatTheDocumentSays) {
    const std::vector<Difference> rows = documented();
    EXPECT_GE(rows.size(), 12U) << "the table of docs/analysis.md was not understood";
    for (const Difference& row : rows) {
        SCOPED_TRACE("difference" + row.number + ": " + row.text);
        const std::string language = row.number == " 8 " ? "french" : "english";
        EXPECT_EQ(joined(oracle::term_generator({row.text}, language).terms), row.theirs);
        EXPECT_EQ(joined(oracle::analyzer(row.text, language).terms), row.ours);
    }
}

}  // namespace
}  // namespace newsdex::analysis
