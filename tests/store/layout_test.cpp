#include "store/layout.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <newsdex/error.hpp>

#include <atomic>
#include <string>
#include <thread>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

struct LayoutTest : testing::Test {
    test::TemporaryFolder folder;
    Layout layout{folder.path()};
    void make(unsigned number) const { fs::create_directory(layout.generation(number)); }
};

TEST_F(LayoutTest, NamesGenerationsByNumber) {
    EXPECT_EQ(layout.generation(7).filename(), "gen-000007");
    EXPECT_EQ(layout.generation(12'345'678).filename(), "gen-12345678");
    EXPECT_EQ(Layout::number_of("gen-000007"), 7U);
    for (const char* name : {"gen-", "gen-x", "gen-1x", "generation", "lock", "gen--1", "gen-7",
                             "gen-0000007", "gen-000000", "gen-4294967295", "gen-000007/../x"})
        EXPECT_FALSE(Layout::number_of(name)) << name;
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

TEST_F(LayoutTest, RefusesAStubThatIsNotTheOneLine) {
    for (const std::string& text :
         {std::string(), std::string("auto gen-000001"), std::string("auto gen-000001\n\n"),
          std::string("auto gen-000001\nremote :/bin/true\n"), std::string("auto ../gen-000001\n"),
          std::string("auto /gen-000001\n"), std::string("auto gen-000001\0\n", 17),
          "auto gen-000001\n" + std::string(1 << 20, 'x')}) {
        folder.write("XAPIANDB", text);
        EXPECT_THROW(static_cast<void>(layout.live()), Error) << text.substr(0, 40);
    }
}

TEST_F(LayoutTest, RefusesAStubThatIsNoRegularFile) {
    make(1);
    const auto message = [&] {
        try {
            static_cast<void>(layout.live());
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::kDamaged);
            return std::string(error.what());
        }
        return std::string();
    };
    const std::string start = "cannot read: " + layout.stub().string() + ": a ";
    const std::string end =
        " in place of a regular file; newsdex puts no such thing there: remove it";
    fs::create_symlink(folder.write("stub", "auto gen-000001\n"), layout.stub());
    EXPECT_EQ(message(), start + "symbolic link" + end);
    fs::remove(layout.stub());
    ASSERT_EQ(::mkfifo(layout.stub().c_str(), 0600), 0);
    EXPECT_EQ(message(), start + "named pipe" + end);
    fs::remove(layout.stub());
    fs::create_directory(layout.stub());
    EXPECT_EQ(message(), start + "folder" + end);
}

TEST_F(LayoutTest, FollowsNoLinkWhenItSwitches) {
    const fs::path victim = folder.write("victim", "precious");
    fs::create_symlink(victim, layout.stub().string() + ".new");
    make(1);
    layout.make_live(1);
    EXPECT_EQ(layout.live(), "gen-000001");
    EXPECT_TRUE(fs::is_regular_file(fs::symlink_status(layout.stub())));
    EXPECT_EQ(fs::file_size(victim), 8U);
}

TEST_F(LayoutTest, RemovesALinkNotWhatItLeadsTo) {
    folder.write("elsewhere/a", "precious");
    fs::create_directory_symlink(folder / "elsewhere", layout.generation(2));
    make(3);
    fs::create_directory_symlink(folder / "elsewhere", layout.generation(3) / "link");
    make(1);
    layout.make_live(1);
    layout.remove_stale();
    EXPECT_FALSE(fs::exists(fs::symlink_status(layout.generation(2))));
    EXPECT_FALSE(fs::exists(layout.generation(3)));
    EXPECT_TRUE(fs::exists(folder / "elsewhere/a"));
}

TEST_F(LayoutTest, EndsWhereThereIsNoHigherNumber) {
    make(999'999'999);
    EXPECT_THROW(static_cast<void>(layout.next_number()), Error);
}

TEST_F(LayoutTest, RemovesUnfinishedGenerationsAtOnce) {
    make(1);
    layout.make_live(1);
    make(2);
    layout.remove_stale();
    EXPECT_TRUE(fs::exists(layout.generation(1)));
    EXPECT_FALSE(fs::exists(layout.generation(2)));
}

TEST_F(LayoutTest, RemovesSupersededGenerationsAtTheSwitch) {
    for (const unsigned number : {1U, 2U, 5U}) make(number);
    layout.make_live(2);
    layout.remove_stale();
    EXPECT_FALSE(fs::exists(layout.generation(1)));
    EXPECT_TRUE(fs::exists(layout.generation(2)));
    EXPECT_FALSE(fs::exists(layout.generation(5)));
}

TEST_F(LayoutTest, TheLiveDatabaseIsThatOfTheNewestStub) {
    make(1);
    layout.make_live(1);
    EXPECT_EQ(live_database(folder.path()), layout.generation(1));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (unsigned number = 2; number < 500; ++number) {
            make(number);
            layout.make_live(number);
            layout.remove_stale();
        }
        done = true;
    });
    while (!done) EXPECT_NO_THROW(static_cast<void>(live_database(folder.path())));
    writer.join();
}

TEST_F(LayoutTest, LeavesOtherFilesAlone) {
    make(1);
    layout.make_live(1);
    folder.write("newsdex.toml", "x");
    folder.write("gen-notes/a", "x");
    layout.remove_stale();
    EXPECT_TRUE(fs::exists(folder / "newsdex.toml"));
    EXPECT_TRUE(fs::exists(folder / "gen-notes/a"));
}

}  // namespace
}  // namespace newsdex::store
