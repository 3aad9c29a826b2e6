// The real program dies by a fault in a worker's thread; the next run leaves that file out.
#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

/// The process that holds the lock and has a file in hand.
pid_t writer_with_a_file(const fs::path& index) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (std::chrono::steady_clock::now() < until) {
        std::ifstream marks(index / "reading", std::ios::binary);
        std::string word;
        if (marks.seekg(64) && marks.get() == 1) {
            std::ifstream lock(index / "lock");
            pid_t pid = -1;
            if (lock >> word >> pid) return pid;
        }
        std::this_thread::yield();
    }
    return -1;
}

/// The thread of the one worker: made last.
pid_t last_thread(pid_t process) {
    pid_t last = process;
    for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(process) + "/task"))
        last = std::max(last, static_cast<pid_t>(std::stoi(entry.path().filename())));
    return last;
}

TEST(DyingRun, AFaultInAWorkerIsWrittenDownAndTheNextRunGoesOn) {
    const Desk desk;
    std::string lines;
    for (int i = 0; i < 40'000; ++i)
        lines +=
            "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"Entry\", \"body\": \"Words.\"}\n";
    desk.write("news/big.jsonl", lines);
    desk.write("news/small.txt", "Harbour opens\n\nIt did.\n");
    Program program(Desk::command("indexer", {"--db", "db", "--jobs", "1", "news"}),
                    desk.options());
    const pid_t process = writer_with_a_file(desk / "db");
    ASSERT_GT(process, 0);
    ASSERT_EQ(::syscall(SYS_tgkill, process, last_thread(process), SIGSEGV), 0);
    EXPECT_NE(program.wait().exit_code, 0);  // 139, or what a sanitizer gives

    const ProgramResult next = desk.indexer({"--db", "db", "news"});
    EXPECT_EQ(next.exit_code, 1);
    EXPECT_NE(next.err.find("news/big.jsonl: reading it ended a run (SIGSEGV); left out until it "
                            "or newsdex changes"),
              std::string::npos)
        << next.err;
    EXPECT_EQ(desk.search("harbour")["total"], 1);
    EXPECT_EQ(desk.indexer({"check", "--db", "db"}).exit_code, 0);
    EXPECT_EQ(desk.indexer({"--db", "db"}).exit_code, 1);
    desk.write("news/big.jsonl", "{\"title\": \"Entry\", \"body\": \"Words.\"}\n");
    EXPECT_EQ(desk.indexer({"--db", "db"}).exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
