#include "store/layout.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include <chrono>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

struct LayoutTest : testing::Test {
    test::TemporaryFolder folder;
    Layout layout{folder.path()};
    void make(unsigned number) const { fs::create_directory(layout.generation(number)); }
    void age_stub() const {
        fs::last_write_time(layout.stub(),
                            fs::file_time_type::clock::now() - std::chrono::minutes(2));
    }
};

TEST_F(LayoutTest, NamesGenerationsByNumber) {
    EXPECT_EQ(layout.generation(7).filename(), "gen-000007");
    EXPECT_EQ(layout.generation(12'345'678).filename(), "gen-12345678");
    EXPECT_EQ(Layout::number_of("gen-000007"), 7U);
    for (const char* name : {"gen-", "gen-x", "gen-1x", "generation", "lock", "gen--1"}) {
        EXPECT_FALSE(Layout::number_of(name)) << name;
    }
}

TEST_F(LayoutTest, SwitchesByReplacingTheStub) {
    EXPECT_FALSE(layout.live());
    EXPECT_EQ(layout.next_number(), 1U);
    make(1);
    layout.make_live(1);
    EXPECT_EQ(layout.live(), "gen-000001");
    make(2);
    EXPECT_EQ(layout.live(), "gen-000001");
    EXPECT_EQ(layout.next_number(), 3U);
    layout.make_live(2);
    EXPECT_EQ(layout.live(), "gen-000002");
    EXPECT_FALSE(fs::exists(layout.stub().string() + ".new"));
}

TEST_F(LayoutTest, NeverReusesTheNumberOfALiveGenerationThatIsGone) {
    make(5);
    layout.make_live(5);
    fs::remove_all(layout.generation(5));
    EXPECT_EQ(layout.next_number(), 6U);
}

TEST_F(LayoutTest, RefusesAForeignStub) {
    folder.write("XAPIANDB", "remote :localhost:1\n");
    EXPECT_THROW(static_cast<void>(layout.live()), Error);
}

TEST_F(LayoutTest, RemovesUnfinishedGenerationsAtOnce) {
    make(1);
    layout.make_live(1);
    make(2);
    layout.remove_stale();
    EXPECT_TRUE(fs::exists(layout.generation(1)));
    EXPECT_FALSE(fs::exists(layout.generation(2)));
}

TEST_F(LayoutTest, RemovesSupersededGenerationsAfterAMinute) {
    make(1);
    make(2);
    layout.make_live(2);
    layout.remove_stale();
    EXPECT_TRUE(fs::exists(layout.generation(1)));
    age_stub();
    layout.remove_stale();
    EXPECT_FALSE(fs::exists(layout.generation(1)));
    EXPECT_TRUE(fs::exists(layout.generation(2)));
}

TEST_F(LayoutTest, LeavesOtherFilesAlone) {
    make(1);
    layout.make_live(1);
    age_stub();
    folder.write("newsdex.toml", "x");
    folder.write("gen-notes/a", "x");
    layout.remove_stale();
    EXPECT_TRUE(fs::exists(folder / "newsdex.toml"));
    EXPECT_TRUE(fs::exists(folder / "gen-notes/a"));
}

}  // namespace
}  // namespace newsdex::store
