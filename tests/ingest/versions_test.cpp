// Several versions of one article in several files: which is shown, whatever came first.
#include "index/check.hpp"
#include "schema/schema.hpp"
#include "store/xapian/snapshot.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

struct Versions : Sync {
    /// Titles of the articles with a status term.
    std::vector<std::string> titles(const std::string& status) {
        std::vector<std::string> out;
        const auto snapshot = store::Snapshot::open(index());
        const Xapian::Database& database = snapshot->database();
        const std::string term = schema::term(article::Field::kStatus, status);
        for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
            const auto stored =
                schema::decode_article(database.get_document(*it).get_data(), schema::UpTo::kHead);
            out.push_back(stored.article.title);
        }
        std::sort(out.begin(), out.end());
        return out;
    }
    void expect_sound() {
        expect_as_from_nothing({"news"});
        EXPECT_EQ(index::check(index()), std::vector<std::string>());
    }
};

using Titles = std::vector<std::string>;

TEST_F(Versions, TheHighestIsShownWhileItLies) {
    folder.write("news/b.lines", "urn:x:1|A@1|first\n");
    sync({"news"});
    EXPECT_EQ(titles("usable"), Titles{"A@1"});
    folder.write("news/c.lines", "urn:x:1|A@10|third\n");
    folder.write("news/a.lines", "urn:x:1|A@9|second\n");
    const SyncReport report = sync();
    EXPECT_EQ(report.superseded, 2U);
    EXPECT_EQ(report.duplicate_ids, 0U);
    EXPECT_EQ(titles("usable"), Titles{"A@10"});
    EXPECT_EQ(titles("superseded"), (Titles{"A@1", "A@9"}));
    expect_sound();
    fs::remove(folder / "news/c.lines");
    EXPECT_EQ(sync().superseded, 1U);
    EXPECT_EQ(titles("usable"), Titles{"A@9"});
    expect_sound();
}

TEST_F(Versions, AKillHoldsWhileItLies) {
    folder.write("news/a.lines", "urn:x:1|A@1|story\n");
    folder.write("news/b.lines", "urn:x:1|A@2!|mandatory kill\n");
    sync({"news"});
    EXPECT_TRUE(titles("usable").empty());
    EXPECT_EQ(titles("cancelled"), Titles{"A@2!"});
    EXPECT_EQ(titles("superseded"), Titles{"A@1"});
    folder.write("news/0.lines", "urn:x:1|A@1|the same story again\n");
    sync();
    EXPECT_TRUE(titles("usable").empty());
    expect_sound();
    fs::remove(folder / "news/b.lines");
    EXPECT_EQ(sync().superseded, 0U);
    EXPECT_EQ(titles("usable").size(), 2U);
    expect_sound();
}

TEST_F(Versions, ByteCopiesAndWhatDoesNotCompareStay) {
    folder.write("news/a.lines", "urn:x:1|A@2|story\n");
    folder.write("news/b.lines", "urn:x:1|A@2|story\n");
    folder.write("news/c.lines", "urn:x:1|A|no version\nurn:x:2|B~|cut\nurn:x:2|B|whole\n");
    const SyncReport report = sync({"news"});
    EXPECT_EQ(report.duplicate_ids, 2U);
    EXPECT_EQ(report.superseded, 1U);
    EXPECT_EQ(titles("superseded"), Titles{"B~"});
    expect_sound();
}

TEST_F(Versions, ASupersededArticleKeepsThatWhenItsFileMovesOrIsReadAgain) {
    folder.write("news/a.lines", "urn:x:1|A@1|story\n|Z|other\n");
    folder.write("news/b.lines", "urn:x:1|A@2|newer\n");
    sync({"news"});
    fs::rename(folder / "news/a.lines", folder / "news/c.lines");
    EXPECT_EQ(sync().moved, 2U);
    expect_sound();
    ++reader.version;
    pace.articles = 1;
    sync();
    EXPECT_EQ(titles("superseded"), Titles{"A@1"});
    expect_sound();
    options.language = "de";
    EXPECT_TRUE(sync().rebuilt);
    EXPECT_EQ(titles("superseded"), Titles{"A@1"});
    expect_sound();
}

}  // namespace
}  // namespace newsdex::ingest
