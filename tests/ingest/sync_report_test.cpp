// What a run tells of itself, and where it makes an index.
#include <stop_token>

#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

struct SyncTold : Sync {};

TEST_F(SyncTold, ToldToStopBeforeItBeganWritesNothing) {
    write_some();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = [&] {
        return ingest::sync(index(), {folder / "news"}, options, {}, stop.get_token(),
                            reader.readers());
    };
    const SyncReport first = stopped();
    EXPECT_TRUE(first.stopped);
    EXPECT_EQ(first.added + first.articles + first.files_read, 0U);
    EXPECT_FALSE(fs::exists(index()));
    sync({"news"});
    const auto before = test::read_content(index());
    folder.write("news/a.txt", "One\ncoal instead");
    const SyncReport second = stopped();
    EXPECT_TRUE(second.stopped);
    EXPECT_EQ(second.articles, 4U);
    EXPECT_EQ(second.added + second.replaced + second.removed + second.kept, 0U);
    EXPECT_EQ(test::difference(test::read_content(index()), before), "");
    EXPECT_EQ(sync().replaced, 1U);
}

TEST_F(SyncTold, SaysWhichKindsItMetWhereNoneIsAnArticle) {
    for (const char* name : {"a.pic", "b.pic", "c.pic", "d.pic"})
        folder.write(std::string("news/") + name, "x");
    const std::vector<std::string> said{
        "no article was found, as files of these kinds are not read: 4 picture (news/a.pic, "
        "news/b.pic, news/c.pic, …); docs/sources.md says what is read"};
    EXPECT_EQ(sync({"news"}).remarks, said);
    EXPECT_EQ(sync().remarks, said);
    folder.write("news/e.txt", "One\nthe oil price rose");
    EXPECT_TRUE(sync().remarks.empty());
    EXPECT_TRUE(sync().remarks.empty());
}

TEST_F(SyncTold, CountsWhatIsKeptWithoutProof) {
    write_some();
    folder.write("more/d.txt", "Five\nships");
    sync({"news", "more"});
    fs::remove_all(folder / "more");
    const SyncReport report = sync();
    EXPECT_EQ(report.kept, 5U);
    EXPECT_EQ(report.unproved, 1U);
    EXPECT_EQ(report.holder, folder.path().native());
}

TEST_F(SyncTold, AFolderWithOtherFilesIsNoPlaceForAnIndex) {
    write_some();
    const auto refusal = [&](const fs::path& directory) {
        return message_of([&] {
            static_cast<void>(
                ingest::sync(directory, {folder / "news"}, options, {}, {}, reader.readers()));
        });
    };
    EXPECT_EQ(refusal(folder / "news"),
              "cannot make an index: " + (folder / "news").string() +
                  ": the folder has other files in it (a.txt) and is no index; name a new folder "
                  "with --db");
    folder.write("ready/newsdex.toml", "exclude = [\"*.lines\"]\n");
    EXPECT_EQ(refusal(folder / "ready"), "no error");
    EXPECT_EQ(refusal(folder / "ready"), "no error");
    folder.write("ready/notes.txt", "mine");
    EXPECT_EQ(refusal(folder / "ready"), "no error") << "it is an index";
    EXPECT_EQ(refusal(folder / "ready/inner"),
              "cannot make an index: " + (folder / "ready/inner").string() +
                  ": the folder that it would lie in is an index itself; name another with --db");
    EXPECT_FALSE(fs::exists(folder / "ready/inner"));
    fs::create_directory(folder / "empty");
    EXPECT_EQ(refusal(folder / "empty"), "no error");
}

}  // namespace
}  // namespace newsdex::ingest
