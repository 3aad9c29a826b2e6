// One place, several names: roots above the index, folders reached by links, an index that moved.
#include <unistd.h>

#include "index/check.hpp"
#include "ingest/sync.hpp"
#include "ingest/target.hpp"
#include "store/xapian/snapshot.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

/// The index is at `at`/.newsdex below the temporary folder.
struct Names : Sync {
    SyncReport sync_at(const fs::path& index, const std::vector<fs::path>& roots = {}) {
        const SyncReport report = ingest::sync(index, roots, options, {}, {}, reader.readers());
        EXPECT_EQ(index::check(index), std::vector<std::string>());
        return report;
    }
    /// Docids by path and title.
    static std::map<std::string, Xapian::docid> docids(const fs::path& index) {
        std::map<std::string, Xapian::docid> out;
        for (const auto& [docid, id, article] : test::read_articles(index))
            out[article.path + "#" + article.title] = docid;
        return out;
    }
    /// An index beside `index`, built from nothing over the same roots, must hold the same.
    void expect_as_new(const fs::path& index, const std::vector<fs::path>& roots) {
        const fs::path fresh = index.parent_path() / ".fresh";
        fs::remove_all(fresh);
        static_cast<void>(ingest::sync(fresh, roots, options, {}, {}, reader.readers()));
        EXPECT_EQ(test::difference(test::read_content(index), test::read_content(fresh)), "");
        EXPECT_EQ(ledger(index), ledger(fresh));
    }
};

TEST_F(Names, AFileBesideTheIndexLeavesItThoughTheRootIsAbove) {
    folder.write("x/y/beside.txt", "Beside\noil");
    folder.write("x/y/stays.txt", "Stays\noil");
    folder.write("x/above.txt", "Above\ngas");
    const fs::path index = folder / "x/y/.newsdex";
    EXPECT_EQ(sync_at(index, {folder / "x"}).articles, 3U);
    fs::remove(folder / "x/y/beside.txt");
    const SyncReport report = sync_at(index);
    EXPECT_EQ(report.removed, 1U);
    EXPECT_EQ(report.articles, 2U);
    expect_as_new(index, {folder / "x"});
}

TEST_F(Names, ARebuildKeepsWhatCannotBeReadBesideTheIndex) {
    folder.write("x/y/one.bad2", "x");
    folder.write("x/y/beside.lines", "urn:x:1|Beside|oil\n|Two|gas\n");
    folder.write("x/above.txt", "Above\ngas");
    const fs::path index = folder / "x/y/.newsdex";
    sync_at(index, {folder / "x"});
    Readers failing = reader.readers();
    failing.read = [read = failing.read](const auto& entry, const auto& read_options,
                                         auto& visitor) {
        if (!entry.name.ends_with("beside.lines")) return read(entry, read_options, visitor);
        sources::ReadResult result;
        result.outcome = sources::Outcome::kFailed;
        result.reason = "no permission";
        result.may_pass = true;
        return result;
    };
    options.language = "de";
    const SyncReport report = ingest::sync(index, {}, options, {}, {}, failing);
    EXPECT_TRUE(report.rebuilt);
    EXPECT_EQ(report.articles, 4U);
}

TEST_F(Names, AFolderUnderTwoNamesIsReadOnce) {
    folder.write("a/one.txt", "One\noil");
    folder.write("a/sub/two.lines", "urn:x:1|Two|gas\n|Three|tin\n");
    fs::create_directory_symlink("a", folder / "l");
    const fs::path index = this->index();
    EXPECT_EQ(sync_at(index, {folder / "a"}).articles, 3U);
    const auto before = docids(index);
    for (const std::vector<fs::path>& roots :
         {std::vector<fs::path>{folder / "l"}, {}, {folder / "l/sub"}, {folder / "a"}}) {
        const SyncReport report = sync_at(index, roots);
        EXPECT_EQ(report.articles, 3U);
        EXPECT_EQ(report.duplicate_ids, 0U);
        EXPECT_EQ(report.warnings, std::vector<std::string>());
        EXPECT_TRUE(report.failures.empty());
    }
    EXPECT_EQ(docids(index), before);
    expect_as_new(index, {folder / "a", folder / "l"});
}

TEST_F(Names, TheNameWithoutLinksWinsWhateverCameFirst) {
    folder.write("z/one.txt", "One\noil");
    folder.write("z/two.lines", "urn:x:1|Two|gas\n|Three|tin\n");
    fs::create_directory_symlink("z", folder / "l");
    const fs::path index = this->index();
    sync_at(index, {folder / "l"});
    const SyncReport report = sync_at(index, {folder / "z"});
    EXPECT_EQ(report.moved, 3U);
    EXPECT_EQ(report.articles, 3U);
    EXPECT_TRUE(report.warnings.empty());
    expect_as_new(index, {folder / "l", folder / "z"});
    fs::remove(folder / "z/one.txt");
    EXPECT_EQ(sync_at(index).articles, 2U);
}

TEST_F(Names, ALinkWithinARootIsAnotherNameToo) {
    folder.write("news/own.txt", "Own\ntin");
    folder.write("b/one.txt", "One\noil");
    fs::create_directory_symlink(folder / "b", folder / "news/link");
    const fs::path index = this->index();
    EXPECT_EQ(sync_at(index, {folder / "news"}).articles, 2U);
    EXPECT_EQ(sync_at(index, {folder / "b"}).articles, 2U);
    const SyncReport report = sync_at(index);
    EXPECT_EQ(report.articles, 2U);
    EXPECT_TRUE(report.warnings.empty());
    expect_as_new(index, {folder / "news", folder / "b"});
}

TEST_F(Names, AnIndexMovedToTheFolderOfItsCorpusKeepsAll) {
    folder.write("corpus/a.txt", "One\noil");
    folder.write("corpus/sub/b.lines", "urn:x:1|Two|gas\n|Three|tin\n|Three|tin\n");
    fs::create_directories(folder / "home");
    sync_at(folder / "home/.newsdex", {folder / "corpus"});
    const auto before = docids(folder / "home/.newsdex");
    const fs::path index = folder / "corpus/.newsdex";
    fs::rename(folder / "home/.newsdex", index);
    reader.opened = 0;
    const SyncReport report = sync_at(index);
    EXPECT_EQ(report.articles, 4U);
    EXPECT_EQ(report.kept, 4U);
    EXPECT_EQ(reader.opened, 0U);
    EXPECT_EQ(recorded_roots(index), std::vector<std::string>{"."});
    EXPECT_EQ(docids(index).at("a.txt#One"), before.at((folder / "corpus/a.txt#One").string()));
    expect_as_new(index, {folder / "corpus"});
}

TEST_F(Names, AnIndexMovedAwayFromItsCorpusStillKnowsIt) {
    folder.write("corpus/a.txt", "One\noil");
    folder.write("corpus/sub/b.lines", "urn:x:1|Two|gas\n|Three|tin\n");
    sync_at(folder / "corpus/.newsdex", {folder / "corpus"});
    folder.write("home/other.txt", "Not\nof the corpus");
    const fs::path index = folder / "home/.newsdex";
    fs::rename(folder / "corpus/.newsdex", index);
    const SyncReport report = sync_at(index);
    EXPECT_EQ(report.kept, 3U);
    EXPECT_EQ(report.articles, 3U);
    expect_as_new(index, {folder / "corpus"});
}

TEST_F(Names, AnIndexMovedWhereNothingIsFoundKeepsAllAndReadsNothing) {
    folder.write("corpus/a.txt", "One\noil");
    sync_at(folder / "corpus/.newsdex", {folder / "corpus"});
    folder.write("home/other.txt", "Not\nof the corpus");
    const fs::path index = folder / "home/.newsdex";
    fs::rename(folder / "corpus/.newsdex", index);
    fs::rename(folder / "corpus", folder / "unmounted");
    for (int run = 0; run < 2; ++run) {
        const SyncReport report = sync_at(index);
        EXPECT_EQ(report.articles, 1U);
        EXPECT_EQ(report.kept, 1U);
        EXPECT_EQ(report.warnings.size(), 1U);
    }
    fs::rename(folder / "unmounted", folder / "corpus");
    EXPECT_EQ(sync_at(index).kept, 1U);
    expect_as_new(index, {folder / "corpus"});
}

TEST_F(Names, AFileThatMovedAndCannotBeReadKeepsItsArticles) {
    folder.write("z/one.lines", "urn:x:1|One|oil\n|Two|gas\n|Two|gas\n");
    fs::create_directory_symlink("z", folder / "l");
    const fs::path index = this->index();
    sync_at(index, {folder / "l"});
    Readers failing = reader.readers();
    failing.read = [](const auto&, const auto&, auto&) {
        sources::ReadResult result;
        result.outcome = sources::Outcome::kFailed;
        result.reason = "no permission";
        result.may_pass = true;
        return result;
    };
    // With the bytes that it had it would not have to be read.
    folder.write("z/one.lines", "urn:x:1|One|oil\n|Two|gas\n|Two|gas\n|Three|tin\n");
    const SyncReport report = ingest::sync(index, {folder / "z"}, options, {}, {}, failing);
    EXPECT_EQ(report.articles, 3U);
    EXPECT_EQ(report.failures.size(), 1U);
    EXPECT_EQ(index::check(index), std::vector<std::string>());
    EXPECT_EQ(sync_at(index).articles, 4U);
    expect_as_new(index, {folder / "l", folder / "z"});
}

}  // namespace
}  // namespace newsdex::ingest
