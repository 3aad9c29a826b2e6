#include "store/lock.hpp"

#include <gtest/gtest.h>
#include <signal.h>
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

}  // namespace
}  // namespace newsdex::store
