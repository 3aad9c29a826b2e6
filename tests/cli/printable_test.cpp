#include "cli/printable.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace newsdex::cli {
namespace {

TEST(Printable, OrdinaryNamesStayAsTheyAre) {
    for (const char* name : {"a.txt", "news/é ü.txt", "東京.txt", "a b", "--db"})
        EXPECT_EQ(printable(name), name);
}

TEST(Printable, LineBreaksAndTabsAreSymbols) { EXPECT_EQ(printable("a\nb\tc\rd"), "a␊b␉c␍d"); }

TEST(Printable, EveryByteStringBecomesOneSafeLine) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; second += 5) {
            const std::string name{'x', static_cast<char>(first), static_cast<char>(second), 'y'};
            const std::string shown = printable(name);
            ASSERT_TRUE(base::is_valid_utf8(shown));
            for (const char c : shown)
                ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
            // C1 controls are two bytes in UTF-8: C2 80 to C2 9F.
            for (std::size_t i = 0; i + 1 < shown.size(); ++i)
                ASSERT_FALSE(shown[i] == '\xc2' && static_cast<unsigned char>(shown[i + 1]) < 0xa0);
        }
    }
}

}  // namespace
}  // namespace newsdex::cli
