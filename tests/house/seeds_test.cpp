// What the reader of plain text makes of seeds/: the first articles that anyone tries.

#include <gtest/gtest.h>

#include <cctype>
#include <ctime>
#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "sources/plain_text/reader.hpp"
#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

struct Collector : sources::ArticleVisitor {
    bool on_article(Article&& article) override {
        articles.push_back(std::move(article));
        return true;
    }
    void on_failure(Failure&& failure) override { failures.push_back(std::move(failure)); }

    std::vector<Article> articles;
    std::vector<Failure> failures;
};

std::vector<Article> read(const fs::path& file) {
    files::FileEntry entry;
    entry.path = file;
    entry.name = short_name(file);
    // A clone's files are as old as the clone; a date must not come from there.
    entry.mtime_ns = 1'790'000'000'000'000'000;
    const sources::ReadOptions options{.now = 1'790'000'000};
    const std::string text = file_text(file);
    Collector collector;
    const auto decoded = text::decode_text(text);
    EXPECT_TRUE(decoded) << entry.name;
    if (decoded) {
        const auto result = sources::read_plain_text(*decoded, entry, options, collector);
        EXPECT_EQ(result.outcome, sources::Outcome::kRead) << entry.name;
    }
    EXPECT_TRUE(collector.failures.empty()) << entry.name;
    return std::move(collector.articles);
}

std::string day(const std::optional<Date>& date) {
    if (!date) return "";
    const std::time_t seconds = date->utc_seconds;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

TEST(SeedArticles, EachFileIsOneWithTitleDayAndText) {
    static const std::regex name_day(R"rx((\d{4})-?(\d\d)-?(\d\d))rx");
    for (const fs::path& file : project_files("seeds")) {
        const std::vector<Article> articles = read(file);
        ASSERT_EQ(articles.size(), 1U) << short_name(file);
        const Article& article = articles.front();
        EXPECT_FALSE(article.title.empty()) << short_name(file);
        EXPECT_GE(article.body.size(), 600U) << short_name(file);
        std::smatch digits;
        const std::string name = file.filename();
        const std::string expected = std::regex_search(name, digits, name_day)
                                         ? digits.str(1) + '-' + digits.str(2) + '-' + digits.str(3)
                                         : "2024-11-28";
        EXPECT_EQ(day(article.published), expected) << short_name(file);
    }
}

// Wrapped copy is joined: a paragraph is one line.
TEST(SeedArticles, ParagraphsAreWhole) {
    for (const fs::path& file : project_files("seeds")) {
        for (const Article& article : read(file)) {
            static const std::regex inner_break("[^\n]\n[^\n]");
            EXPECT_FALSE(std::regex_search(article.body, inner_break)) << short_name(file);
        }
    }
}

struct Head {
    const char* file;
    const char* title;  // as far as it is given here
    const char* title_from;
    std::vector<std::string> authors;
    const char* dateline;
    const char* first_words;
};

class SeedHead : public testing::TestWithParam<Head> {};

TEST_P(SeedHead, IsRecovered) {
    const Head& head = GetParam();
    const std::vector<Article> articles = read(fs::path(NEWSDEX_SOURCE_DIR) / "seeds" / head.file);
    ASSERT_EQ(articles.size(), 1U);
    const Article& article = articles.front();
    EXPECT_TRUE(article.title.starts_with(head.title)) << article.title;
    EXPECT_EQ(article.origin.at("title"), head.title_from);
    EXPECT_EQ(article.authors, head.authors);
    EXPECT_EQ(article.dateline, head.dateline);
    EXPECT_TRUE(article.body.starts_with(head.first_words)) << article.body.substr(0, 80);
}

INSTANTIATE_TEST_SUITE_P(
    Files, SeedHead,
    testing::Values(
        Head{"world/2026-01-03-mamdani-venezuela.txt",
             "Mayor Zohran Mamdani, who took office only this week",
             "lede",
             {},
             "NEW YORK, Jan. 3, 2026",
             "Mayor Zohran Mamdani"},
        Head{"politics/2025-01-29-shutdown-vote.txt",
             "A bill to keep federal offices open",
             "lede",
             {"Leonard Achterberg"},
             "WASHINGTON, Jan. 29, 2025",
             "A bill to keep"},
        Head{"culture/2025-05-27-museum-guards.txt",
             "The guards choose the pictures",
             "first line",
             {"Henriette Paulsen"},
             "ROTTERDAM, May 27, 2025",
             "For its hundredth birthday"},
        Head{"culture/theatre-prompter.txt",
             "PROMPTER TAKES A BOW AFTER FORTY YEARS IN THE BOX",
             "first line",
             {"Ottilie Krenn"},
             "VIENNA, Nov. 28, 2024",
             "The woman who has whispered every line at the Theater an der Wieden since 1984"},
        Head{"world/2025-02-18-ferry-fire-update.txt",
             "UPDATE 1-All 254 taken off",
             "first line",
             {},
             "PIRAEUS, Greece, Feb. 18, 2025 (Meridian News)",
             "A fire broke out"},
        Head{"sport/2026-02-15-ski-relay.txt",
             "Relay gold for Slovenia",
             "header",
             {"Bojan Hribar"},
             "VAL DI FIEMME, Italy",
             "Slovenia won"},
        Head{"local/2024-01-18-water-main.txt",
             "A burst main left 1,300 homes",
             "lede",
             {},
             "",
             "A burst main"},
        Head{"world/2025-08-29-duerre-rhein.txt",
             "Niedrigwasser am Rhein",
             "first line",
             {"Katharina Brückner"},
             "DUISBURG, 29. August 2025",
             "Der Pegel Kaub"},
        Head{"world/2024-11-06-marche-pecheurs.txt",
             "Les pêcheurs du pays bigouden",
             "lede",
             {},
             "LE GUILVINEC, 6 novembre 2024",
             "Les pêcheurs"},
        Head{"world/2025-10-14-sequia-embalses.txt",
             "Los embalses de la cuenca del Ebro",
             "lede",
             {},
             "ZARAGOZA, 14 de octubre de 2025",
             "Los embalses"}),
    [](const auto& row) {
        std::string name = row.param.file;
        for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
        return name;
    });

}  // namespace
}  // namespace newsdex::test
