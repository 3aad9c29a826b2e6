#include "cli/find_index.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <newsdex/error.hpp>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::cli {
namespace {

namespace fs = std::filesystem;

class FindIndex : public testing::Test {
  protected:
    FindIndex() {
        fs::create_directories(folder_ / "a/b/c");
        fs::create_directories(folder_ / "a/.newsdex");
        search_.start = folder_ / "a/b/c";
        search_.user = ::geteuid();
    }

    /// Has the path (a link itself, not what it leads to) belong to somebody else than the user:
    /// root can give it away, others become somebody else.
    void make_foreign(const fs::path& path) {
        if (::geteuid() == 0) {
            ASSERT_EQ(::lchown(path.c_str(), kSomebody, 0), 0);
        } else
            search_.user = kSomebody;
    }
    /// The message of both readers and writers.
    [[nodiscard]] std::string refusal_of_owner() const {
        std::string first;
        for (const bool writes : {false, true}) {
            try {
                if (writes)
                    (void)index_to_write(search_);
                else
                    (void)indexes_to_read(search_, "indexer");
                return "";
            } catch (const Error& error) {
                EXPECT_EQ(error.code(), ErrorCode::kUsage);
                const std::string message = error.what();
                EXPECT_TRUE(first.empty() || first == message) << first << '\n' << message;
                first = message;
            }
        }
        return first;
    }

    [[nodiscard]] std::string refusal() const {
        try {
            (void)indexes_to_read(search_, "indexer");
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::kNoIndex);
            return error.what();
        }
        return "found";
    }

    static constexpr uid_t kSomebody = 54321;
    test::TemporaryFolder folder_;
    IndexSearch search_;
};

TEST_F(FindIndex, NearestIsInThisFolderOrAbove) {
    EXPECT_EQ(nearest_index(folder_ / "a/b/c"), folder_ / "a/.newsdex");
    EXPECT_EQ(nearest_index(folder_ / "a"), fs::path(".newsdex"));
    fs::create_directories(folder_ / "a/b/.newsdex");
    EXPECT_EQ(nearest_index(folder_ / "a/b/c"), folder_ / "a/b/.newsdex");
}

TEST_F(FindIndex, AFileOfThatNameIsNoIndex) {
    folder_.write("a/b/.newsdex", "not a folder");
    EXPECT_EQ(nearest_index(folder_ / "a/b/c"), folder_ / "a/.newsdex");
}

TEST_F(FindIndex, OneOfAnotherOwnerIsRefusedUnlessItIsNamed) {
    const fs::path found = folder_ / "a/.newsdex";
    EXPECT_EQ(refusal_of_owner(), "");
    make_foreign(found);
    const std::string message = refusal_of_owner();
    EXPECT_TRUE(
        message.starts_with("cannot open the index: " + found.string() + ": it belongs to "))
        << message;
    EXPECT_TRUE(message.ends_with(" and was found, not named; if you trust it, name it with --db " +
                                  found.string()))
        << message;
    const std::string owner = "user " + std::to_string(::geteuid() == 0 ? kSomebody : ::geteuid());
    EXPECT_NE(message.find(owner), std::string::npos) << message;
    search_.environment = found;
    EXPECT_EQ(index_to_write(search_), found);
    EXPECT_EQ(indexes_to_read(search_, "indexer").front(), found);
    search_.environment.clear();
    search_.given = {found};
    EXPECT_EQ(indexes_to_read(search_, "indexer").front(), found);
}

// What is opened counts: the folder that a link leads to, and who made the link.
TEST_F(FindIndex, ALinkIsRefusedIfItOrItsFolderIsSomebodyElses) {
    fs::rename(folder_ / "a/.newsdex", folder_ / "elsewhere");
    fs::create_directory_symlink(folder_ / "elsewhere", folder_ / "a/.newsdex");
    EXPECT_EQ(refusal_of_owner(), "");
    make_foreign(folder_ / "a/.newsdex");
    EXPECT_NE(refusal_of_owner(), "");
    fs::remove(folder_ / "a/.newsdex");
    fs::create_directory_symlink(folder_ / "elsewhere", folder_ / "a/.newsdex");
    make_foreign(folder_ / "elsewhere");
    EXPECT_NE(refusal_of_owner(), "");
}

TEST_F(FindIndex, RootsOwnIsTrusted) {
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root makes folders of root";
    }
    search_.user = kSomebody;
    EXPECT_EQ(refusal_of_owner(), "");
}

TEST_F(FindIndex, OptionWinsOverEnvironmentOverNearest) {
    EXPECT_EQ(index_to_write(search_), folder_ / "a/.newsdex");
    search_.environment = "from-environment";
    EXPECT_EQ(index_to_write(search_), "from-environment");
    search_.given = {"from-option"};
    EXPECT_EQ(index_to_write(search_), "from-option");
}

TEST_F(FindIndex, AWriterMakesOneHereIfThereIsNone) {
    search_.start = folder_.path();
    EXPECT_EQ(index_to_write(search_), ".newsdex");
}

TEST_F(FindIndex, AReaderTakesEveryGivenIndexInOrder) {
    fs::create_directories(folder_ / "x");
    fs::create_directories(folder_ / "y");
    search_.given = {(folder_ / "y").string(), (folder_ / "x").string()};
    EXPECT_EQ(indexes_to_read(search_, "indexer"),
              (std::vector<fs::path>{folder_ / "y", folder_ / "x"}));
}

TEST_F(FindIndex, AReaderNeverMakesOne) {
    search_.start = folder_.path();
    EXPECT_EQ(refusal(), "cannot open the index: " + (folder_ / ".newsdex").string() +
                             ": there is none in this folder or above it; make one with `indexer "
                             "PATH`, or name one with --db");
    EXPECT_FALSE(fs::exists(folder_ / ".newsdex"));
}

TEST_F(FindIndex, AMissingFolderIsNamedWithTheRemedy) {
    const std::string missing = (folder_ / "none").string();
    search_.given = {missing};
    EXPECT_EQ(refusal(), "cannot open the index: " + missing +
                             ": no such folder; make an index with `indexer --db " + missing +
                             " PATH`");
    search_.given.clear();
    search_.environment = missing;
    EXPECT_NE(refusal().find(missing), std::string::npos);
}

TEST_F(FindIndex, AFileIsNoIndex) {
    search_.given = {folder_.write("file", "x").string()};
    EXPECT_NE(refusal().find(": not a folder; "), std::string::npos) << refusal();
}

TEST_F(FindIndex, AFolderThatHoldsAnIndexIsToldFromOne) {
    search_.given = {(folder_ / "a").string()};
    EXPECT_EQ(refusal(), "cannot open the index: " + (folder_ / "a").string() +
                             ": no index, but a folder that holds one; use --db " +
                             (folder_ / "a/.newsdex").string());
}

// Made under umask 077 by somebody else.
TEST_F(FindIndex, OneThatMayNotBeReadIsToldSo) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root reads every folder";
    }
    const fs::path index = folder_ / "a/.newsdex";
    folder_.write("a/.newsdex/XAPIANDB", "auto gen-000001\n");
    fs::permissions(index, fs::perms::none);
    for (const fs::path& given : {index, index / "gen-000001"}) {
        search_.given = {given.string()};
        try {
            (void)indexes_to_read(search_, "indexer");
            ADD_FAILURE() << given;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::kIo);
            EXPECT_EQ(error.what(), "cannot open the index: " + given.string() +
                                        ": Permission denied; whoever made it can give the right "
                                        "to read it (chmod -R a+rX)");
        }
    }
    fs::permissions(index, fs::perms::owner_all);
}

TEST_F(FindIndex, AnEmptyNameIsRefusedNotTakenForThisFolder) {
    search_.given = {""};
    EXPECT_THROW((void)indexes_to_read(search_, "indexer"), Error);
    EXPECT_THROW((void)index_to_write(search_), Error);
}

}  // namespace
}  // namespace newsdex::cli
