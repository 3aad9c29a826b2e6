// Endings of names; what log rotation puts behind them, and what only looks like it.
#include "base/file_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace newsdex::base {
namespace {

TEST(FileName, HasTheEndingBehindItsLastPoint) {
    EXPECT_EQ(ending_of("a.txt"), "txt");
    EXPECT_EQ(ending_of("a.jsonl.gz"), "gz");
    for (const char* none : {"", "a", ".txt", "a.", "No. 10 says"}) EXPECT_EQ(ending_of(none), "");
}

TEST(RotatedName, LosesItsTurn) {
    for (const char* turn : {".1", ".12", ".999", "-20260102", "-2026010215"}) {
        EXPECT_EQ(without_turn("news/wire.jsonl" + std::string(turn)), "news/wire.jsonl") << turn;
        EXPECT_EQ(without_turn("wire.jsonl.gz" + std::string(turn)), "wire.jsonl.gz") << turn;
    }
}

TEST(RotatedName, OtherNamesStayAsTheyAre) {
    for (const char* name :
         {"", ".", "-", "1", ".1", "wire.jsonl", "wire.jsonl.", "wire.jsonl.1234",
          "wire.jsonl-2026", "wire.jsonl-202601021", "wire.jsonl.1a", "wire.jsonl.1.gz", "wire.1",
          "wire-20260102", ".hidden.1", "v1.2.3", "news.d/wire.1", "St. Ives harbour.1",
          "2026-01-02"})
        EXPECT_EQ(without_turn(name), name) << name;
}

}  // namespace
}  // namespace newsdex::base
