// What a reader looks at beside the bytes: what it does not look at may change.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "article/content_hash.hpp"
#include "base/hash.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

namespace fs = std::filesystem;

struct AskedCase {
    std::string_view name, content;
    bool path, mtime;
};

constexpr AskedCase kCases[] = {
    // Plain text.
    {"dated.txt", "Oil\n\nBy Jane Doe\n\nLONDON, March 2, 2026 (Reuters) - Oil rose.\n", false,
     false},
    {"undated.txt", "Oil rises\n\nOil rose and gas fell on the day.\n", true, true},
    {"2026-01-03.txt", "Oil rises\n\nOil rose and gas fell on the day.\n", true, false},
    {"no-year.txt", "Oil rises\n\nLONDON, March 2 (Reuters) - Oil rose and gas fell.\n", true,
     true},
    {"no-year-2024.txt", "Oil rises\n\nLONDON, March 2 (Reuters) - Oil rose and gas fell.\n", true,
     false},
    {"header.txt", "Title: Oil\nDate: 2026-01-03\n\nOil rose.\n", false, false},
    {"embargo.txt", "EMBARGOED UNTIL 2 MARCH\n\nOil\n\nLONDON, Jan 2, 2026 (Reuters) - Oil rose.\n",
     false, true},
    // Markdown.
    {"dated.md", "---\ntitle: Oil\ndate: 2026-01-03\n---\nOil rose.\n", false, false},
    {"undated.md", "---\ntitle: Oil\n---\nOil rose.\n", true, true},
    {"2026-01-03-oil.md", "---\ntitle: Oil\n---\nOil rose.\n", true, false},
    {"by-url.md", "---\ntitle: Oil\nurl: https://a.org/2026/01/03/oil\n---\nOil.\n", false, false},
    // JSON: one object, lines, the wires.
    {"dated.json", R"({"title":"Oil","body":"Oil rose.","date":"2026-01-03"})", false, false},
    {"undated.json", R"({"title":"Oil","body":"Oil rose."})", true, true},
    {"changed.json", R"({"title":"Oil","body":"Oil rose.","modified":"2026-01-03"})", true, false},
    {"one-of.jsonl",
     "{\"title\":\"Oil\",\"body\":\"Oil rose.\",\"date\":\"2026-01-03\"}\n"
     "{\"title\":\"Gas\",\"body\":\"Gas fell.\"}\n",
     true, true},
    {"ninjs.json",
     R"({"uri":"urn:x:1","headline":"Oil","body_text":"Oil rose.","versioncreated":"2026-01-03T10:00:00Z"})",
     false, false},
    // Not read at all.
    {"picture.jpg", "no matter", false, false},
    {"empty.txt", "", false, false},
};

TEST(Asked, IsWhatTheDatesOfSomeArticleNeed) {
    for (const AskedCase& row : kCases) {
        const Reading reading = read_as(row.name, row.content);
        EXPECT_EQ(reading.result.asked_path, row.path) << row.name;
        EXPECT_EQ(reading.result.asked_mtime, row.mtime) << row.name;
    }
}

/// What is indexed of the articles, but for their paths.
std::string content_of(const Reading& reading) {
    std::string out = reading.result.format + ' ' + reading.result.reason;
    for (Article article : reading.articles) {
        article.path.clear();
        const base::Hash hash = article::content_hash(article);
        out += '\n' + article.member + ' ' + base::base32(hash);
        for (const auto& [field, origin] : article.origin) out += "; " + field + ": " + origin;
    }
    for (const Failure& failure : reading.failures) out += '\n' + failure.reason;
    return out;
}

Reading read_entry(const files::FileEntry& entry) {
    Reading reading;
    reading.result = read_file(entry, options_for_tests(), reading);
    return reading;
}

/// Reads the file as it is, at another time, and under another name.
void expect_told(const fs::path& path, const files::FileEntry& entry, std::string_view ending) {
    const Reading reading = read_entry(entry);
    files::FileEntry other = entry;
    other.mtime_ns = 1'000'000'000 * kNanoseconds;
    if (!reading.result.asked_mtime) {
        EXPECT_EQ(content_of(read_entry(other)), content_of(reading)) << path;
    }
    const test::TemporaryFolder folder;
    other = entry;
    other.name = "2001/02/03/May 4, 2005" + std::string(ending);
    other.path = folder / ("May 4, 2005" + std::string(ending));
    fs::copy_file(path, other.path);
    if (reading.result.asked_path || !is_recognised_alike(entry.name, other.name)) return;
    EXPECT_EQ(content_of(read_entry(other)), content_of(reading)) << path;
}

TEST(Asked, WhatWasNotAskedMayChangeOfEachCase) {
    const test::TemporaryFolder folder;
    for (const AskedCase& row : kCases) {
        const fs::path path = folder.write(row.name, row.content);
        expect_told(path, entry_for(path), path.extension().native());
    }
}

TEST(Asked, WhatWasNotAskedMayChangeOfSeedsAndSamples) {
    const fs::path source(NEWSDEX_SOURCE_DIR);
    std::size_t files = 0;
    for (const fs::path& top : {source / "seeds", source / "../shared/data/formats"}) {
        if (!fs::exists(top)) continue;
        for (const auto& item : fs::recursive_directory_iterator(top)) {
            if (!item.is_regular_file() || item.file_size() > (1U << 20U)) continue;
            const std::string name = item.path().filename();
            const std::size_t dot = std::min(name.find('.'), name.size());
            expect_told(item.path(), entry_for(item.path()), name.substr(dot));
            ++files;
        }
    }
    EXPECT_GT(files, 50U);
}

TEST(Asked, NamesAreRecognisedAlikeByTheirEndings) {
    EXPECT_TRUE(is_recognised_alike("a/b.txt", "2026/c d.txt"));
    EXPECT_TRUE(is_recognised_alike("a.json.gz", "b/c.json.gz"));
    EXPECT_TRUE(is_recognised_alike("a", "b/c"));
    EXPECT_TRUE(is_recognised_alike("a.jsonl", "a.jsonl.1"));
    EXPECT_TRUE(is_recognised_alike("a.jsonl.1", "a.jsonl-20260102"));
    EXPECT_TRUE(is_recognised_alike("a.jsonl.gz", "a.jsonl.2.gz"));
    for (const auto& [name, other] :
         std::initializer_list<std::pair<const char*, const char*>>{{"a.txt", "a.md"},
                                                                    {"a.txt", "a"},
                                                                    {"a.txt", "a.txt.gz"},
                                                                    {"a.txt", ".txt"},
                                                                    {"a.txt.1", "a.md.1"},
                                                                    {"a.txt.1", "a.txt.1.gz"},
                                                                    {"a.1", "a"},
                                                                    {"a.json", "x.jsonl/a.json"},
                                                                    {"a", "a.gz"}}) {
        EXPECT_FALSE(is_recognised_alike(name, other)) << name << " " << other;
        EXPECT_FALSE(is_recognised_alike(other, name)) << other << " " << name;
    }
}

}  // namespace
}  // namespace newsdex::sources
