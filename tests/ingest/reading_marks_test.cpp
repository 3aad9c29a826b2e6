// A run that dies while it reads: what the next one does about the file that it died on. The
// readers are fakes that raise a signal in the middle of their work.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fstream>

#include "base/crash_note.hpp"
#include "index/status.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

const std::string kFault = "reading it ended a run (SIGSEGV); left out until it or newsdex changes";
const std::string kTwice = "two runs ended while it was read; left out until it or newsdex changes";

/// Runs out of stack. Not inlined and not a loop: the call is used after it.
[[gnu::noinline]] int overflow(int depth) {
    volatile char frame[4096] = {};
    frame[0] = static_cast<char>(depth);
    return depth < 0 ? frame[0] : overflow(depth + 1) + frame[0];
}

struct DyingRuns : Sync {
    DyingRuns() {
        write_some();
        folder.write("news/x.txt", "Bad\nit kills");
        folder.write("news/y.txt", "Good\nit does not");
    }

    /// A run in a process of its own; how it ended, as waitpid(2) says.
    int run_apart(const std::function<void(const std::string&)>& before_reading,
                  bool notes = true) {
        const ::pid_t child = ::fork();
        if (child == 0) {
            ::alarm(60);
            if (notes) base::note_crashes();
            reader.before_reading = before_reading;
            try {
                sync({"news"});
            } catch (...) {
                ::_exit(3);
            }
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }
    int run_that_raises(int signal, bool notes = true) {
        return run_apart(
            [signal](const std::string& path) {
                if (path.ends_with("x.txt")) ::raise(signal);
            },
            notes);
    }
    /// A run here that reads nothing of x.txt: were it asked to, the test would end.
    SyncReport next_run() {
        read.clear();
        reader.before_reading = [this](const std::string& path) {
            read.push_back(fs::path(path).filename());
        };
        return sync({"news"});
    }
    [[nodiscard]] bool was_read(const std::string& name) const {
        return std::find(read.begin(), read.end(), name) != read.end();
    }
    static bool died_by(int status, int signal) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        if (WIFEXITED(status)) return WEXITSTATUS(status) != 0;  // the sanitizer's report
#endif
        return WIFSIGNALED(status) && WTERMSIG(status) == signal;
    }

    std::vector<std::string> read;
};

TEST_F(DyingRuns, AFileWithAFaultIsLeftOutNamedAndTheRestIsIn) {
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL}) {
        fs::remove_all(index());
        ASSERT_TRUE(died_by(run_that_raises(signal), signal));
        const SyncReport report = next_run();
        EXPECT_FALSE(was_read("x.txt"));
        EXPECT_TRUE(was_read("y.txt"));
        EXPECT_EQ(report.articles, 5U);
        ASSERT_EQ(report.failures.size(), 1U);
        EXPECT_EQ(report.failures[0].path, "news/x.txt");
        const std::string name = std::string("SIG") + ::sigabbrev_np(signal);
        EXPECT_EQ(report.failures[0].reason,
                  "reading it ended a run (" + name + "); left out until it or newsdex changes");
        EXPECT_FALSE(fs::exists(index() / "reading"));
    }
}

TEST_F(DyingRuns, ALeftOutFileStaysSoAndIsTriedAgainWhenItOrAReaderChanges) {
    run_that_raises(SIGSEGV);
    next_run();
    for (const bool checksum : {false, true}) {
        options.checksum = checksum;
        const SyncReport again = next_run();
        EXPECT_FALSE(was_read("x.txt"));
        EXPECT_EQ(again.failures,
                  (std::vector<Failure>{{"news/x.txt", "", kFault, FailureCode::kCrash}}));
    }
    options.checksum = false;
    EXPECT_EQ(index::status(index()).failures.size(), 1U);
    folder.write("news/x.txt", "Bad\nit is mended");
    EXPECT_TRUE(next_run().failures.empty());
    EXPECT_TRUE(was_read("x.txt"));
    expect_as_from_nothing({"news"});
}

TEST_F(DyingRuns, AnotherReaderTriesAgain) {
    run_that_raises(SIGSEGV);
    next_run();
    ++reader.version;
    EXPECT_TRUE(next_run().failures.empty());
    EXPECT_TRUE(was_read("x.txt"));
    // Also when it is another one in the very next run.
    folder.write("news/x.txt", "Bad\nonce more");
    run_that_raises(SIGSEGV);
    ++reader.version;
    EXPECT_TRUE(next_run().failures.empty());
    expect_as_from_nothing({"news"});
}

TEST_F(DyingRuns, ItsArticlesFromBeforeStay) {
    sync({"news"});
    folder.write("news/x.txt", "Bad\nit kills now");
    run_that_raises(SIGSEGV);
    const SyncReport report = next_run();
    EXPECT_EQ(report.articles, 6U);
    EXPECT_EQ(report.failures.size(), 1U);
}

TEST_F(DyingRuns, OneKillLeavesOutNothingAndItsFileIsReadAfterAllOthers) {
    ASSERT_TRUE(died_by(run_that_raises(SIGKILL), SIGKILL));
    const SyncReport report = next_run();
    EXPECT_TRUE(report.failures.empty());
    ASSERT_FALSE(read.empty());
    EXPECT_EQ(read.back(), "x.txt");
    EXPECT_FALSE(fs::exists(index() / "reading"));
    EXPECT_EQ(test::difference(test::read_content(index()), from_nothing({"news"})), "");
}

TEST_F(DyingRuns, TwoKillsLeaveTheFileOutAndLoseNothingElse) {
    run_that_raises(SIGKILL);
    run_that_raises(SIGKILL);
    const SyncReport report = next_run();
    EXPECT_TRUE(read.empty());  // the second run had committed the others
    EXPECT_EQ(report.failures,
              (std::vector<Failure>{{"news/x.txt", "", kTwice, FailureCode::kCrash}}));
    EXPECT_EQ(report.articles, 5U);
}

TEST_F(DyingRuns, ASuspectIsRememberedThroughRunsThatDoNotReachIt) {
    run_that_raises(SIGKILL);
    run_apart([](const std::string& path) {
        if (path.ends_with("a.txt")) ::raise(SIGKILL);
    });
    // Two suspects now, each by itself at the end.
    EXPECT_TRUE(next_run().failures.empty());
    ASSERT_GE(read.size(), 2U);
    EXPECT_EQ(read[read.size() - 2], "a.txt");
    EXPECT_EQ(read.back(), "x.txt");
}

TEST_F(DyingRuns, WhatOtherWorkersHadInHandIsInnocentOfAFault) {
    options.jobs = 4;
    run_apart([](const std::string& path) {
        if (path.ends_with("x.txt")) {
            ::usleep(50'000);  // the others have theirs in hand by then, or are done
            ::raise(SIGSEGV);
        }
        if (path.ends_with("y.txt")) ::sleep(30);
    });
    options.jobs = 1;
    EXPECT_EQ(next_run().failures,
              (std::vector<Failure>{{"news/x.txt", "", kFault, FailureCode::kCrash}}));
    EXPECT_TRUE(was_read("y.txt"));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(DyingRuns, AnOverflowOfTheStackIsAFault) {
    const int status = run_apart([](const std::string& path) {
        if (path.ends_with("x.txt")) static_cast<void>(overflow(0));
    });
    ASSERT_TRUE(died_by(status, SIGSEGV));
    EXPECT_EQ(next_run().failures,
              (std::vector<Failure>{{"news/x.txt", "", kFault, FailureCode::kCrash}}));
}
#endif

TEST_F(DyingRuns, WithoutHandlersAFaultIsADeathLikeAnyOther) {
    run_that_raises(SIGSEGV, false);
    EXPECT_TRUE(next_run().failures.empty());
    EXPECT_EQ(read.back(), "x.txt");
}

TEST_F(DyingRuns, WhatLiesInPlaceOfTheMarksHarmsNobody) {
    const fs::path victim = folder.write("victim", "precious");
    sync({"news"});
    const auto put = [&](int kind) {
        const fs::path file = index() / "reading";
        if (kind == 0) fs::create_symlink(victim, file);
        if (kind == 1) fs::create_hard_link(victim, file);
        if (kind == 2) ::mkfifo(file.c_str(), 0600);
        if (kind == 3) fs::create_directory(file);
        if (kind == 4) std::ofstream(file) << "newsdex reading 1\n" << std::string(5'000, '\1');
        if (kind == 5) std::ofstream(file) << std::string(5'000, '\0');
        if (kind == 6) fs::create_symlink(victim, index() / "reading.new");
    };
    for (int kind = 0; kind < 7; ++kind) {
        put(kind);
        folder.write("news/y.txt", "Good\nnumber " + std::to_string(kind));
        EXPECT_TRUE(next_run().failures.empty()) << kind;
        EXPECT_TRUE(was_read("y.txt")) << kind;
        std::ifstream in(victim);
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "precious") << kind;
        fs::remove_all(index() / "reading");
    }
}

}  // namespace
}  // namespace newsdex::ingest
