// A list that is read slowly while writers go on.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

constexpr int kEntries = 4000;

void write_entries(const Desk& desk, const std::string& word) {
    std::string lines;
    for (int i = 0; i < kEntries; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"id": ")" + number + R"(", "date": "2026-01-)" +
                 (i < kEntries - 10 ? "20" : "10") + R"(", "title": "Entry )" + number +
                 R"(", "body": "The dunnock )" + (i < kEntries - 10 ? "sings" : word) + ".\"}\n";
    }
    desk.write("news/many.jsonl", lines);
}

TEST(List, OfTheProgramLeavesOutWhatChangedAndSaysSo) {
    const Desk desk;
    write_entries(desk, "sings");
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    // Nobody reads on while the writers are at work: the program waits with a part of its list.
    Program program(Desk::command("searcher", {"--db", "db", "--format", "jsonl", "--sort",
                                               "newest", "dunnock"}),
                    desk.options());
    ASSERT_TRUE(program.wait_for_message("\"rank\":1,", 60'000));
    write_entries(desk, "has flown");
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    for (const char* text : {"Alpha\n\nwren.\n", "Alpha\n\nwren and robin.\n"}) {
        desk.write("news/a.txt", text);
        ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    }
    const ProgramResult result = program.wait();
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.err, "searcher: cannot list all articles: " + (desk / "db").string() +
                              ": 10 of 4000 changed while the list was made and are left out; ask "
                              "again when the indexer is done\n");
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), kEntries - 10);
    EXPECT_EQ(result.out.find("has flown"), std::string::npos);
    EXPECT_NE(result.out.find("\"rank\":3990,"), std::string::npos);
}

}  // namespace
}  // namespace newsdex::test
