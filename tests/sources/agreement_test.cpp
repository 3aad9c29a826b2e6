// Agreement with the answers that stand beside the shared samples (formats.md section 20). Skipped
// where the samples are not there; nothing of them is copied here.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(NEWSDEX_SOURCE_DIR) / "../shared/data/formats";

struct Row {
    std::string path, format, articles, title, date, body_words;
};

std::vector<Row> rows_of(const std::set<std::string>& formats) {
    std::ifstream in(kSamples / "manifest.tsv");
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells(1);
        for (const char c : line)
            if (c == '\t')
                cells.emplace_back();
            else
                cells.back() += c;
        if (cells.size() < 9 || formats.count(cells[1]) == 0) continue;
        rows.push_back({cells[0], cells[1], cells[5], cells[6], cells[7], cells[8]});
    }
    return rows;
}

/// Runs of letters, digits and what lies beyond ASCII: near enough to \w+.
std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded decoded = base::decode(text, at);
        at += decoded.length;
        const char32_t c = decoded.code_point;
        const bool punctuation =
            (c >= 0x2000 && c < 0x2070) || (c >= 0xA0 && c < 0xC0 && c != 0xAA);
        const bool word = c < 0x80 ? (std::isalnum(static_cast<int>(c)) != 0 || c == '_')
                                   : !punctuation && (c < 0x3000 || c > 0x3020);
        if (word && !inside) ++words;
        inside = word;
    }
    return words;
}

std::string day_of(const std::optional<Date>& date) {
    if (!date || !date->is_publication_date()) return "";
    const std::int64_t local = date->utc_seconds + 60 * date->offset_minutes.value_or(0);
    const std::time_t seconds = local;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

/// What differs, one line a fact; "" if nothing does.
std::string disagreement(const Row& row, const Reading& reading) {
    std::string said;
    if (!row.articles.empty() && std::to_string(reading.articles.size()) != row.articles)
        said += " articles " + std::to_string(reading.articles.size()) + " for " + row.articles +
                " (" + reading.result.reason + ")";
    if (reading.articles.empty()) return said;
    const Article& first = reading.articles[0];
    if (!row.title.empty() && first.title != row.title)
        said += " title '" + first.title + "' for '" + row.title + "'";
    if (!row.date.empty() && day_of(first.published) != row.date)
        said += " date " + day_of(first.published) + " for " + row.date;
    if (row.body_words.empty()) return said;
    const double wanted = std::atof(row.body_words.c_str());
    const double counted = static_cast<double>(count_words(first.body));
    if (std::abs(counted - wanted) > std::max(3.0, 0.03 * wanted))
        said += " words " + std::to_string(static_cast<int>(counted)) + " for " + row.body_words;
    return said;
}

/// Rows where the sample's answer was looked at and ours is held to be right, with the reason.
const std::map<std::string, std::string>& explained();

TEST(Agreement, WithTheSamplesOfJsonAndMarkdown) {
    if (!fs::exists(kSamples / "manifest.tsv")) {
        GTEST_SKIP() << "no samples at " << kSamples;
    }
    const std::vector<Row> rows = rows_of({"markdown", "json-lines", "json-api", "json-ninjs"});
    EXPECT_GT(rows.size(), 100U);
    for (const Row& row : rows) {
        const std::string said = disagreement(row, read_path(kSamples / row.path));
        EXPECT_EQ(said.empty(), explained().count(row.path) == 0)
            << row.path << ":" << said
            << (said.empty() ? " agrees, though it is listed as explained" : "");
    }
}

TEST(Agreement, WithTwoThousandPostsInMarkdown) {
    const fs::path archive = kSamples / "../digitalgov-md.tar.xz";
    if (!fs::exists(archive)) {
        GTEST_SKIP() << "no samples at " << archive;
    }
    const test::TemporaryFolder folder;
    const std::string command = "tar -C " + folder.path().native() + " -xf " + archive.native();
    ASSERT_EQ(std::system(command.c_str()), 0);
    std::size_t files = 0;
    std::size_t dated = 0;
    for (const auto& file : fs::recursive_directory_iterator(folder.path())) {
        if (!file.is_regular_file()) continue;
        ++files;
        const Reading reading = read_path(file.path());
        ASSERT_EQ(reading.articles.size(), 1U) << file.path() << ": " << reading.result.reason;
        const Article& article = reading.articles[0];
        EXPECT_FALSE(article.title.empty()) << file.path();
        dated += article.published && article.published->is_publication_date() ? 1U : 0U;
        for (const std::string* text : {&article.title, &article.summary, &article.body})
            for (const char* tag : {"{{<", "{{%", "{%"})
                EXPECT_EQ(text->find(tag), std::string::npos) << file.path();
    }
    EXPECT_EQ(files, 2084U);
    EXPECT_EQ(dated, 2083U);  // the list of all posts has no date
}

const std::map<std::string, std::string>& explained() {
    static const std::map<std::string, std::string> rows = {
        // An event of ninjs 3 is no article (formats.md section 9).
        {"json-ninjs/3.0-20231004-UEFA-ChampionLeague.json", "an event"},
        {"json-ninjs/3.0-20231005-65-addb-event.json", "an event"},
        {"json-ninjs/3.0-20231016-addb-example-press-conference.json", "an event"},
        {"json-ninjs/3.0-simpleEvent.json", "an event"},
        {"json-ninjs/ninjs4_mock.json", "a list of HTTP requests, no item of news"},
        {"markdown/2016-08-24-jekyll-admin-initial-release.markdown",
         "the sample has the date of the file name, the front matter says 25 August"},
        {"markdown/2018-03-14-development-update.md",
         "the sample has the date of the file name, the front matter says 19 April"},
        {"markdown/2017-03-02-jekyll-3-4-1-released.markdown",
         "the sample lacks the quote that closes the title"},
    };
    return rows;
}

}  // namespace
}  // namespace newsdex::sources
