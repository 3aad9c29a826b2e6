// An index directory that came from somebody else, and was made to do harm.
#include <gtest/gtest.h>

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
        for (const char* command : {"status", "check", "compact"}) {
            expect_refused(desk_.indexer({command}), command);
        }
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
    expect_refused_by_all("gen-000001");
    EXPECT_FALSE(fs::exists(canary_));
}

}  // namespace
}  // namespace newsdex::test
