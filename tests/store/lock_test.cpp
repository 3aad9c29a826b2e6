#include "store/lock.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <newsdex/error.hpp>

#include <optional>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

TEST(WriterLock, KeepsASecondWriterOutAndNamesTheFirst) {
    const test::TemporaryFolder folder;
    const std::string process = "process " + std::to_string(::getpid()) + ", since 2";
    std::optional<WriterLock> first(std::in_place, folder.path());
    try {
        const WriterLock second(folder.path());
        FAIL() << "two writers";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kLocked);
        const std::string message = error.what();
        EXPECT_TRUE(message.starts_with("cannot update the index: " + folder.path().string() +
                                        ": another indexer is writing to it (" + process))
            << message;
        EXPECT_TRUE(message.ends_with("UTC); wait for it, or see `indexer status`")) << message;
    }
    first.reset();
    const WriterLock third(folder.path());
}

TEST(WriterLock, IsSeenWithoutBeingTaken) {
    const test::TemporaryFolder folder;
    EXPECT_FALSE(running_writer(folder.path()));
    {
        const WriterLock lock(folder.path());
        EXPECT_TRUE(running_writer(folder.path()));
        EXPECT_TRUE(running_writer(folder.path()));
    }
    EXPECT_FALSE(running_writer(folder.path()));
}

TEST(WriterLock, DiesWithItsProcess) {
    const test::TemporaryFolder folder;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const WriterLock lock(folder.path());
        static_cast<void>(::write(ready[1], "x", 1) == 1);
        for (;;) ::pause();
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    EXPECT_THROW(WriterLock{folder.path()}, Error);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const WriterLock lock(folder.path());
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(WriterLock, OverwritesNothingElse) {
    const test::TemporaryFolder folder;
    const std::filesystem::path victim = folder.write("victim", "precious");
    const std::filesystem::path lock = folder / "lock";
    const auto expect_refused = [&](const std::string& reason) {
        try {
            const WriterLock taken(folder.path());
            FAIL() << reason;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::kDamaged);
            EXPECT_TRUE(
                std::string(error.what())
                    .starts_with("cannot update the index: " + lock.string() + ": " + reason))
                << error.what();
        }
        EXPECT_EQ(std::filesystem::file_size(victim), 8U);
        std::filesystem::remove(lock);
    };
    std::filesystem::create_symlink(victim, lock);
    expect_refused("a symbolic link");
    std::filesystem::create_symlink(folder / "none", lock);
    expect_refused("a symbolic link");
    EXPECT_FALSE(std::filesystem::exists(folder / "none"));
    std::filesystem::create_hard_link(victim, lock);
    expect_refused("the file has a second name");
    ASSERT_EQ(::mkfifo(lock.c_str(), 0600), 0);
    EXPECT_THROW(static_cast<void>(running_writer(folder.path())), Error);
    expect_refused("a named pipe");
}

TEST(WriterLock, NoticesThatItsFileWasRemovedOrReplaced) {
    const test::TemporaryFolder folder;
    const WriterLock first(folder.path());
    EXPECT_NO_THROW(first.require_held());
    std::filesystem::remove(folder / "lock");
    try {
        first.require_held();
        FAIL() << "not noticed";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kLocked);
        EXPECT_TRUE(std::string(error.what())
                        .starts_with("cannot update the index: " + (folder / "lock").string() +
                                     ": the lock was removed or replaced"))
            << error.what();
    }
    const WriterLock second(folder.path());
    EXPECT_NO_THROW(second.require_held());
    EXPECT_THROW(first.require_held(), Error);
}

TEST(WriterLock, TellsNoMoreOfAHugeFileThanItHolds) {
    const test::TemporaryFolder folder;
    const WriterLock taken(folder.path());
    std::filesystem::resize_file(folder / "lock", std::uintmax_t{1} << 40U);
    EXPECT_THROW(static_cast<void>(running_writer(folder.path())), Error);
}

}  // namespace
}  // namespace newsdex::store
