// Several indexers on one index, and a searcher beside one.
#include <gtest/gtest.h>

#include <memory>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

TEST(Writers, OfSeveralAtOnceEachIsDoneOrSaysWhyNot) {
    const Desk desk;
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += "{\"id\": \"" + std::to_string(i) + "\", \"body\": \"phalarope number " +
                 std::to_string(i) + "\"}\n";
    desk.write("news/a.jsonl", lines);
    std::vector<std::unique_ptr<Program>> programs;
    for (int i = 0; i < 3; ++i)
        programs.push_back(std::make_unique<Program>(
            Desk::command("indexer", {"--db", "db", "news"}), desk.options()));
    int done = 0;
    for (const auto& program : programs) {
        const ProgramResult result = program->wait();
        if (result.exit_code == 0) {
            ++done;
            continue;
        }
        EXPECT_EQ(result.exit_code, 2);
        EXPECT_NE(result.err.find("another indexer is writing to it"), std::string::npos)
            << result.err;
    }
    EXPECT_GE(done, 1);
    EXPECT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    EXPECT_EQ(desk.search("phalarope", {"-n", "1"})["total"], 3000);
    EXPECT_EQ(desk.indexer({"check", "--db", "db"}).exit_code, 0);
}

// The lock is gone, so compact goes ahead: the first writer must not end as if its work were in.
TEST(Writers, OneWhoseLockWasRemovedSaysSo) {
    const Desk desk;
    desk.write_articles();
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    std::string lines;
    for (int i = 0; i < 4'000; ++i)
        lines += "{\"id\": \"" + std::to_string(i) + "\", \"body\": \"phalarope number " +
                 std::to_string(i) + "\"}\n";
    desk.write("news/a.jsonl", lines);
    Program first(Desk::command("indexer", {"--db", "db", "news"}), desk.options());
    const auto locked = [&] {
        const ProgramResult status = desk.indexer({"status", "--db", "db"});
        return status.out.find("process") != std::string::npos;
    };
    while (!locked()) {
    }
    std::filesystem::remove(desk / "db/lock");
    const ProgramResult compact = desk.indexer({"compact", "--db", "db"});
    const ProgramResult result = first.wait();
    EXPECT_EQ(compact.exit_code, 0) << compact.err;
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("db/lock: the lock was removed or replaced"), std::string::npos)
        << result.err;
    EXPECT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    EXPECT_EQ(desk.search("phalarope", {"-n", "1"})["total"], 4'000);
}

TEST(Writers, ASearcherBesideOneSeesAWholeStateAtAnyTime) {
    const Desk desk;
    desk.write_articles();
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    for (int round = 0; round < 8; ++round) {
        // Each round both articles of the harbour change: an answer has both or the states before.
        for (const char* name : {"news/crane.txt", "news/more.txt"})
            desk.write(name, "Harbour round\n\nThe harbour in round " + std::to_string(round) +
                                 " of the year.\n");
        Program indexer(Desk::command("indexer", {"--db", "db", "news"}), desk.options());
        for (int i = 0; i < 3; ++i) {
            const nlohmann::json found = desk.search("harbour");
            EXPECT_GE(found["total"], 2);
            EXPECT_EQ(found["hits"].size(), found["total"]);
        }
        const ProgramResult result = indexer.wait();
        EXPECT_EQ(result.exit_code, 0) << result.err;
        EXPECT_EQ(desk.search("\"round " + std::to_string(round) + "\"")["total"], 2);
    }
}

}  // namespace
}  // namespace newsdex::test
