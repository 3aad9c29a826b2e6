// Agreement with collections that lie outside the repository; skipped where they are absent.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"

namespace newsdex::sources {
namespace {

const std::filesystem::path kFormats = NEWSDEX_SOURCE_DIR "/../shared/data/formats";

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

struct Row {
    std::string path, format, title, date;
    std::size_t articles = 0, words = 0;
};

/// The rows of the manifest whose format this reader reads.
std::vector<Row> manifest_rows() {
    std::ifstream in(kFormats / "manifest.tsv");
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells;
        std::istringstream fields(line);
        for (std::string cell; std::getline(fields, cell, '\t');) cells.push_back(cell);
        if (cells.size() < 9 || (cells[1] != "plain" && cells[1] != "plain-encodings")) continue;
        rows.push_back({cells[0], cells[1], cells[6], cells[7],
                        static_cast<std::size_t>(std::strtoul(cells[5].c_str(), nullptr, 10)),
                        static_cast<std::size_t>(std::strtoul(cells[8].c_str(), nullptr, 10))});
    }
    return rows;
}

/// Runs of letters, digits and underscores, as the manifest counts them.
std::size_t count_words(const std::string& text) {
    std::size_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        const bool is_word = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
                             c == '_' || (c & 0x80) != 0;
        words += is_word && !in_word ? 1U : 0U;
        in_word = is_word;
    }
    return words;
}

TEST(Corpora, PlainSamplesGiveWhatTheirManifestSays) {
    const std::vector<Row> rows = manifest_rows();
    if (rows.empty()) {
        GTEST_SKIP() << "no samples at " << kFormats;
    }
    for (const Row& row : rows) {
        const std::vector<Article> articles =
            test::read_all(read_bytes(kFormats / row.path), row.path);
        ASSERT_EQ(articles.size(), row.articles) << row.path;
        const Article& article = articles.front();
        if (row.title.empty()) {
            EXPECT_EQ(article.origin.at("title"), "lede") << row.path;
        } else
            EXPECT_EQ(article.title, row.title) << row.path;
        if (!row.date.empty()) {
            EXPECT_EQ(test::date_text(article.published).substr(0, 10), row.date) << row.path;
        }
        // Typographic quotes count as letters here: a guide for those samples.
        if (row.format == "plain") {
            EXPECT_NEAR(static_cast<double>(count_words(article.body)),
                        static_cast<double>(row.words), static_cast<double>(row.words) * 0.03)
                << row.path;
        }
    }
}

TEST(Corpora, PressReleasesGiveHeadlineDatelineAndSource) {
    const auto folder = kFormats / "wire-press-release";
    if (!std::filesystem::exists(folder)) {
        GTEST_SKIP() << "no samples at " << folder;
    }
    std::size_t releases = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (!file.path().filename().string().starts_with("asianet")) continue;
        const Article article = test::read_one(read_bytes(file.path()), file.path().string());
        ++releases;
        EXPECT_NE(article.origin.at("title"), "lede") << file.path();
        EXPECT_NE(article.dateline, "") << file.path();
        EXPECT_NE(article.publisher, "") << file.path();
        EXPECT_EQ(article.origin.at("published"), "dateline") << file.path();
    }
    EXPECT_GT(releases, 0U);
}

}  // namespace
}  // namespace newsdex::sources
