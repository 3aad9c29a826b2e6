#include "store/xapian/open.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <newsdex/error.hpp>

#include <functional>
#include <sstream>
#include <string>

#include "store/database_folder.hpp"
#include "store/glass/damage.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

struct Glass : testing::Test {
    test::TemporaryFolder folder;
    const fs::path database = folder / "gen-000001";
    const fs::path canary = folder / "canary";

    /// A stub that would have libxapian run a program: it leaves a file behind.
    [[nodiscard]] std::string running_stub() const {
        return "remote :/usr/bin/touch " + canary.string() + "\n";
    }
    void make() const { static_cast<void>(make_glass(database)); }

    /// The message of the refusal, "" if there was none.
    static std::string refusal(const std::function<void()>& work) {
        try {
            work();
        } catch (const Error& error) {
            return error.what();
        } catch (const Xapian::Error& error) {
            return "libxapian: " + error.get_msg();
        }
        return "";
    }
    void expect_refused_for(const fs::path& file) const {
        const std::string start = "cannot open the index: " + file.string() + ": ";
        for (const std::string& message :
             {refusal([&] { static_cast<void>(open_glass(database)); }),
              refusal([&] { static_cast<void>(open_glass_to_write(database)); }),
              refusal([&] { refuse_other_kinds(database); })})
            EXPECT_TRUE(message.starts_with(start)) << message;
        EXPECT_FALSE(fs::exists(canary));
    }
};

TEST_F(Glass, IsMadeOpenedAndCopied) {
    {
        Xapian::WritableDatabase made = make_glass(database);
        made.add_document(Xapian::Document());
        made.commit();
    }
    EXPECT_EQ(open_glass(database).get_doccount(), 1U);
    EXPECT_EQ(open_glass_to_write(database).get_doccount(), 1U);
    compact_glass(open_glass(database), folder / "copy");
    EXPECT_EQ(open_glass(folder / "copy").get_doccount(), 1U);
    EXPECT_TRUE(find_damage(folder / "copy").empty());
}

TEST_F(Glass, AStubAloneIsRefused) {
    folder.write("gen-000001/XAPIANDB", running_stub());
    expect_refused_for(database / "XAPIANDB");
}

TEST_F(Glass, AStubBesideTheFilesOfGlassIsRefused) {
    make();
    folder.write("gen-000001/XAPIANDB", running_stub());
    expect_refused_for(database / "XAPIANDB");
}

TEST_F(Glass, AStubThatIsALinkIsRefused) {
    make();
    fs::create_symlink(folder.write("stub", running_stub()), database / "XAPIANDB");
    expect_refused_for(database / "XAPIANDB");
}

TEST_F(Glass, ADatabaseOfAnotherKindIsRefused) {
    for (const char* name : {"iamchert", "iamflint", "iambrass", "record_DB"}) {
        make();
        folder.write(std::string("gen-000001/") + name, "x");
        expect_refused_for(database / name);
        fs::remove_all(database);
    }
}

// A file in the folder's place is a stub for libxapian, unless it is told that it is glass.
TEST_F(Glass, AFileInPlaceOfTheFolderIsNoStub) {
    folder.write("gen-000001", running_stub());
    EXPECT_NE(refusal([&] { static_cast<void>(open_glass(database)); }), "");
    EXPECT_NE(refusal([&] { static_cast<void>(open_glass_to_write(database)); }), "");
    EXPECT_FALSE(fs::exists(canary));
}

TEST_F(Glass, NoLinkInTheFolderIsFollowed) {
    for (const char* name :
         {"iamglass", "postlist.glass", "termlist.glass", "position.glass", "docdata.glass",
          "spelling.glass", "synonym.glass", "flintlock", "v.tmp", "anything"}) {
        make();
        const fs::path victim = folder.write("victim", "precious");
        fs::remove(database / name);
        fs::create_symlink(victim, database / name);
        expect_refused_for(database / name);
        EXPECT_EQ(fs::file_size(victim), 8U) << name;
        fs::remove_all(database);
    }
}

// To open a pipe would wait for somebody at its other end.
TEST_F(Glass, NoSpecialFileInTheFolderIsOpened) {
    for (const char* name : {"iamglass", "postlist.glass", "flintlock", "v.tmp"}) {
        make();
        fs::remove(database / name);
        ASSERT_EQ(::mkfifo((database / name).c_str(), 0600), 0);
        expect_refused_for(database / name);
        fs::remove_all(database);
    }
    make();
    fs::create_directory(database / "position.glass");
    expect_refused_for(database / "position.glass");
}

TEST_F(Glass, AFileWithASecondNameIsReadButNotWritten) {
    make();
    fs::create_hard_link(database / "postlist.glass", folder / "copy");
    EXPECT_EQ(open_glass(database).get_doccount(), 0U);
    const std::string message = refusal([&] { static_cast<void>(open_glass_to_write(database)); });
    EXPECT_EQ(message, "cannot open the index: " + (database / "postlist.glass").string() +
                           ": the file has a second name, elsewhere, where the change would show; "
                           "put a copy of it in its place");
}

TEST_F(Glass, IsNeverMadeWhereThereIsSomething) {
    fs::create_directory(folder / "elsewhere");
    fs::create_directory_symlink(folder / "elsewhere", database);
    EXPECT_THROW(make(), Error);
    EXPECT_THROW(compact_glass(Xapian::Database(), database), Error);
    EXPECT_TRUE(fs::is_empty(folder / "elsewhere"));
}

}  // namespace
}  // namespace newsdex::store
