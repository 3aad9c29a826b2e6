// An index directory that came from somebody else, and was made to do harm.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

class HostileIndex : public testing::Test {
  protected:
    HostileIndex() {
        desk_.write_articles();
        EXPECT_EQ(desk_.indexer({"news"}).exit_code, 0);
    }

    /// Runs every command that opens an index; each must end with 2 and name `file`.
    void expect_refused_by_all(const std::string& file) const {
        const auto expect_refused = [&](const ProgramResult& result, const std::string& command) {
            EXPECT_EQ(result.exit_code, 2) << command << result.out;
            EXPECT_NE(result.err.find(file), std::string::npos) << command << result.err;
        };
        expect_refused(desk_.searcher({"harbour"}), "searcher ");
        expect_refused(desk_.searcher({"show", "a"}), "searcher show ");
        expect_refused(desk_.indexer({"news"}), "indexer ");
        expect_refused(desk_.indexer({}), "indexer without paths ");
        expect_refused(desk_.indexer({"--dry-run"}), "indexer --dry-run ");
        for (const char* command : {"status", "check", "compact"})
            expect_refused(desk_.indexer({command}), command);
    }

    Desk desk_;
    const fs::path generation_ = desk_ / ".newsdex/gen-000001";
    const fs::path canary_ = desk_ / "canary";
};

TEST_F(HostileIndex, RunsNoProgram) {
    const std::string stub = "remote :/usr/bin/touch " + canary_.string() + "\n";
    desk_.write(".newsdex/gen-000001/XAPIANDB", stub);
    expect_refused_by_all(".newsdex/gen-000001/XAPIANDB: ");
    fs::remove_all(generation_);
    desk_.write(".newsdex/gen-000001/XAPIANDB", stub);
    expect_refused_by_all(".newsdex/gen-000001/XAPIANDB: ");
    EXPECT_FALSE(fs::exists(canary_));
}

// A file instead of the folder is a stub, too, in the eyes of libxapian.
TEST_F(HostileIndex, RunsNoProgramForAFileInPlaceOfAGeneration) {
    fs::remove_all(generation_);
    desk_.write(".newsdex/gen-000001", "remote :/usr/bin/touch " + canary_.string() + "\n");
    expect_refused_by_all(".newsdex/gen-000001: no folder");
    EXPECT_FALSE(fs::exists(canary_));
}

// Writers used to overwrite what the link led to.
TEST_F(HostileIndex, OverwritesNothingThroughLinks) {
    const fs::path victim = desk_.write("victim", "precious");
    for (const char* name : {"lock", "XAPIANDB.new"}) {
        fs::remove(desk_ / ".newsdex" / name);
        fs::create_symlink(victim, desk_ / ".newsdex" / name);
        static_cast<void>(desk_.indexer({"news"}));
        static_cast<void>(desk_.indexer({"compact"}));
        fs::remove(desk_ / ".newsdex" / name);
        EXPECT_EQ(fs::file_size(victim), 8U) << name;
    }
    fs::create_symlink(victim, desk_ / ".newsdex/newsdex.toml");
    EXPECT_EQ(desk_.indexer({"news"}).exit_code, 2);
}

TEST_F(HostileIndex, WaitsForNoPipe) {
    fs::remove(desk_ / ".newsdex/XAPIANDB");
    ASSERT_EQ(::mkfifo((desk_ / ".newsdex/XAPIANDB").c_str(), 0600), 0);
    expect_refused_by_all(".newsdex/XAPIANDB: a named pipe");
}

TEST_F(HostileIndex, OpensNoGenerationElsewhere) {
    fs::rename(generation_, desk_ / "elsewhere");
    fs::create_directory_symlink(desk_ / "elsewhere", generation_);
    expect_refused_by_all(".newsdex/gen-000001: no folder");
}

TEST_F(HostileIndex, TheDirectoryItselfMayBeALink) {
    fs::rename(desk_ / ".newsdex", desk_ / "elsewhere");
    fs::create_directory_symlink(desk_ / "elsewhere", desk_ / "news.db");
    EXPECT_EQ(desk_.searcher({"--db", "news.db", "harbour"}).exit_code, 0);
    EXPECT_EQ(desk_.indexer({"compact", "--db", "news.db"}).exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
