#include "output/csv.hpp"

#include <gtest/gtest.h>

#include <random>

namespace newsdex::output {
namespace {

struct CellCase {
    std::string value;
    std::string cell;
};

TEST(Csv, QuotesAndGuardsCells) {
    const CellCase cases[] = {
        {"", ""},
        {"plain", "plain"},
        {"two, words", "\"two, words\""},
        {"He said \"no\"", "\"He said \"\"no\"\"\""},
        {"line\nbreak", "\"line\nbreak\""},
        {"=1+1", "'=1+1"},
        {"+1 for the pier", "'+1 for the pier"},
        {"-5 degrees", "'-5 degrees"},
        {"-5", "-5"},
        {"-5.25", "-5.25"},
        {"-5.2.5", "'-5.2.5"},
        {"-", "'-"},
        {"-.", "'-."},
        {"-2+3", "'-2+3"},
        {"@quay", "'@quay"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {"Süß – ok", "Süß – ok"},
        {"bad \xFF byte", "bad \uFFFD byte"},
    };
    for (const auto& [value, cell] : cases) EXPECT_EQ(csv_cell(value), cell) << value;
}

/// The simplest reader of RFC 4180 there is.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (is_quoted) {
            if (text[i] != '"')
                cell += text[i];
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[i++];
            else
                is_quoted = false;
        } else if (text[i] == '"') {
            is_quoted = true;
        } else if (text[i] == ',') {
            rows.back().emplace_back();
        } else if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
            rows.emplace_back(1);
        } else {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

TEST(CsvLaw, EveryTitleIsReadBackAndNoneIsAFormula) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        constexpr std::string_view kSigns = "=+-@\t\r\n\",;ab1. ";
        Results results;
        for (int i = 0; i < 3; ++i) {
            Hit hit;
            const std::size_t size = random() % 8;
            for (std::size_t c = 0; c < size; ++c)
                hit.article.title += kSigns[random() % kSigns.size()];
            results.hits.push_back(hit);
        }
        const auto rows = parse_csv(results_csv(results));
        ASSERT_EQ(rows.size(), 4U) << "seed " << seed;
        for (std::size_t i = 0; i < 3; ++i) {
            ASSERT_EQ(rows[i + 1].size(), rows[0].size()) << "seed " << seed;
            const std::string& title = results.hits[i].article.title;
            const std::string& cell = rows[i + 1][4];
            ASSERT_TRUE(cell == title || cell == "'" + title) << "seed " << seed;
            const bool may_run = !cell.empty() && std::string_view("=+@\t\r").find(cell[0]) !=
                                                      std::string_view::npos;
            ASSERT_FALSE(may_run) << "seed " << seed;
            if (!cell.empty() && cell[0] == '-') {
                ASSERT_EQ(cell.find_first_not_of("-.0123456789"), std::string::npos);
            }
        }
    }
}

TEST(Csv, TheTimeOfAFileIsNoPublicationDate) {
    Results results;
    results.hits.resize(1);
    for (const auto& [origin, is_date] :
         {std::pair{DateOrigin::kText, true}, {DateOrigin::kMtime, false}}) {
        results.hits[0].article.published = Date{1767398400, 0, DatePrecision::kDay, origin};
        EXPECT_EQ(results_csv(results).find("2026-01-03") != std::string::npos, is_date);
    }
}

}  // namespace
}  // namespace newsdex::output
