// The exit codes that scripts rely on, one row a situation.
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

class ExitCodes : public testing::Test {
  protected:
    ExitCodes() {
        desk_.write_articles();
        EXPECT_EQ(run({"--db", "db", "news"}), 0) << last_.err;
    }
    int run(Words arguments) {
        last_ = desk_.indexer(std::move(arguments));
        return last_.exit_code;
    }
    int search(Words arguments) {
        arguments.insert(arguments.begin(), {"--db", "db"});
        last_ = desk_.searcher(std::move(arguments));
        return last_.exit_code;
    }

    Desk desk_;
    ProgramResult last_;
};

TEST_F(ExitCodes, SearcherTellsFoundFromNothingFound) {
    EXPECT_EQ(search({"harbour"}), 0);
    EXPECT_EQ(search({"zzyqxx"}), 1);
    EXPECT_EQ(search({""}), 0);
    EXPECT_EQ(search({" \t\n"}), 0) << "blank is empty: every article";
    EXPECT_EQ(search({"?! . -"}), 1);
    EXPECT_EQ(search({"\x01\x02"}), 1);
    EXPECT_EQ(search({"-n", "0", "harbour"}), 0);
    EXPECT_EQ(search({"--offset", "100", "harbour"}), 0);
    EXPECT_EQ(search({"--match", "all", "harbour zzyqxx"}), 1);
    EXPECT_EQ(search({"--match", "any", "harbour zzyqxx"}), 0);
}

TEST_F(ExitCodes, IndexerIsContentWithSkippedFiles) {
    desk_.write("news/empty.txt", "");
    desk_.write("news/picture.png", "\x89PNG\r\n\x1a\n");
    desk_.write("news/.hidden.txt", "Hidden\n\nNot looked at.\n");
    EXPECT_EQ(run({"--db", "db", "news"}), 0);
    EXPECT_NE(last_.out.find("news/empty.txt"), std::string::npos) << last_.out;
    EXPECT_EQ(last_.err, "");
}

TEST_F(ExitCodes, IndexerTellsOfFilesThatFailedAndIndexesTheRest) {
    desk_.write("news/broken.jsonl",
                "{\"title\": \"One\", \"body\": \"lapwing\"}\n{\"title\": \"Two\", \n"
                "{\"title\": \"Three\", \"body\": \"lapwing\"}\n");
    EXPECT_EQ(run({"--db", "db", "news"}), 1);
    EXPECT_NE(last_.err.find("news/broken.jsonl:2: "), std::string::npos) << last_.err;
    EXPECT_EQ(desk_.search("lapwing")["total"], 2);
    EXPECT_EQ(run({"--db", "db", "news"}), 1) << "a failure of an earlier run is still one";
    fs::remove(desk_ / "news/broken.jsonl");
    EXPECT_EQ(run({"--db", "db", "news"}), 0) << last_.err;
}

TEST_F(ExitCodes, IndexerKeepsTheArticlesOfAMissingFolderUntilItIsMeant) {
    fs::rename(desk_ / "news", desk_ / "gone");
    EXPECT_EQ(run({"--db", "db", "news"}), 1);
    EXPECT_NE(last_.err.find("news"), std::string::npos) << last_.err;
    EXPECT_EQ(desk_.search("harbour")["total"], 2);
    EXPECT_EQ(run({"--db", "db", "--prune", "news"}), 0) << last_.err;
    EXPECT_EQ(desk_.search("harbour")["total"], 0);
}

TEST_F(ExitCodes, DryRunWritesNothing) {
    desk_.write("news/new.txt", "A new one\n\nWith a lapwing.\n");
    EXPECT_EQ(run({"--db", "db", "--dry-run", "news"}), 0);
    EXPECT_NE(last_.out.find("1 added"), std::string::npos) << last_.out;
    EXPECT_EQ(desk_.search("lapwing")["total"], 0);
    EXPECT_EQ(run({"--db", "db2", "--dry-run", "news"}), 0);
    EXPECT_FALSE(fs::exists(desk_ / "db2"));
}

TEST_F(ExitCodes, CheckIsContentWithAnIndexAfterEveryCommand) {
    EXPECT_EQ(run({"check", "--db", "db"}), 0) << last_.out;
    EXPECT_EQ(run({"compact", "--db", "db"}), 0) << last_.err;
    EXPECT_EQ(run({"check", "--db", "db"}), 0) << last_.out;
    EXPECT_EQ(desk_.search("harbour")["total"], 2);
}

TEST_F(ExitCodes, CheckFindsADamagedFile) {
    for (const auto& entry : fs::recursive_directory_iterator(desk_ / "db"))
        if (entry.path().filename() == "postlist.glass")
            fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
    EXPECT_NE(run({"check", "--db", "db"}), 0);
    EXPECT_NE(last_.out + last_.err, "");
}

TEST_F(ExitCodes, ACutTableIsDamageWithWhatToDo) {
    for (const char* table : {"postlist", "docdata", "termlist", "position"}) {
        const std::string db = std::string("cut-") + table;
        fs::copy(desk_ / "db", desk_ / db, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(desk_ / db))
            if (entry.path().filename() == std::string(table) + ".glass")
                fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
        for (const char* query : {"harbour", "\"north quay\"", "", "harb*"}) {
            last_ = desk_.searcher({"--db", db, query});
            if (last_.exit_code != 2) continue;  // it needed no block of what is cut
            EXPECT_TRUE(last_.err.ends_with("directory and index again\n")) << last_.err;
            EXPECT_EQ(last_.err.find("xapian"), std::string::npos) << last_.err;
        }
        EXPECT_NE(run({"check", "--db", db}), 0);
    }
}

TEST_F(ExitCodes, AFolderOfKindsThatAreNotReadSaysSo) {
    desk_.write("others/a.png", "\x89PNG\r\n\x1a\n");
    desk_.write("others/b.png", "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(run({"--db", "db2", "others"}), 0);
    EXPECT_NE(
        last_.err.find("note: no article was found, as files of these kinds are not read: 2 "),
        std::string::npos)
        << last_.err;
    EXPECT_NE(last_.err.find("(others/a.png, others/b.png)"), std::string::npos) << last_.err;
    EXPECT_TRUE(last_.out.starts_with("read 0 files ")) << last_.out;
    EXPECT_EQ(run({"--db", "db2"}), 0);
    EXPECT_NE(last_.err.find("no article was found"), std::string::npos) << last_.err;
}

// With room for some threads, all is read by these; with room for none, the reason is told and the
// lock is free. In no case does the run wait for ever.
TEST_F(ExitCodes, ThreadsThatCannotBeMadeAreDoneWithout) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers need the address space that is limited here";
#endif
    for (int i = 0; i < 80; ++i)
        desk_.write("more/" + std::to_string(i) + ".txt", "Pier\n\nA pier was built.\n");
    unsigned read = 0;
    for (int megabytes = 80; megabytes <= 1000; megabytes += 40) {
        const std::string db = "db" + std::to_string(megabytes);
        last_ = run_program({"/bin/sh", "-c",
                             "ulimit -v " + std::to_string(megabytes * 1000) + " && exec " +
                                 program_path("indexer") + " --db " + db + " --jobs 60 news more"},
                            desk_.options());
        const int code = last_.exit_code;
        // 127: the system could not even load the program.
        EXPECT_TRUE(code == 0 || code == 2 || code == 127) << megabytes << ": " << last_.err;
        if (code == 0) ++read;
        EXPECT_EQ(run({"--db", db, "news", "more"}), 0) << megabytes << ": " << last_.err;
        EXPECT_EQ(run({"check", "--db", db}), 0) << megabytes << ": " << last_.out;
    }
    EXPECT_GT(read, 0U);
}

TEST_F(ExitCodes, InspectTellsReadFromFailed) {
    EXPECT_EQ(run({"inspect", "news/crane.txt"}), 0);
    desk_.write("broken.jsonl", "{\"title\": \n");
    EXPECT_EQ(run({"inspect", "broken.jsonl"}), 1);
}

TEST_F(ExitCodes, AnIndexThatCannotBeWrittenIsAnError) {
    desk_.write("file", "no folder");
    EXPECT_EQ(run({"--db", "file/db", "news"}), 2);
    EXPECT_NE(last_.err.find("file/db"), std::string::npos) << last_.err;
}

TEST_F(ExitCodes, OutputThatCannotBeWrittenIsAnError) {
    if (!fs::exists("/dev/full")) {
        GTEST_SKIP() << "no /dev/full here";
    }
    const ProgramResult result = run_program({"/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full",
                                              program_path("searcher"), "--db", "db", "harbour"},
                                             desk_.options());
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.err,
              "searcher: cannot write the results: standard output: No space left on device\n");
}

}  // namespace
}  // namespace newsdex::test
