#include "base/width.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cwchar>
#include <cwctype>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace newsdex::base {
namespace {

TEST(Width, CountsColumnsNotBytes) {
    const std::pair<const char*, std::size_t> cases[] = {
        {"", 0},  {"abc", 3},  {"é", 1}, {"e\u0301", 1}, {"東京", 4},
        {"😀", 2}, {"हिंदी", 4}, {"ﬁ", 1}, {"\u200B", 0},  {"\x1b[0m", 3},
    };
    for (const auto& [text, columns] : cases) EXPECT_EQ(width(text), columns) << text;
}

TEST(Width, MarksJoinTheLetterBefore) {
    for (char32_t mark : {0x301, 0x93F, 0x902, 0x200D, 0xFE0F, 0x1F3FD, 0x20DD}) {
        EXPECT_TRUE(joins_previous(mark)) << static_cast<unsigned>(mark);
    }
    for (char32_t letter : {U'a', U'é', U'東', U'"', U' '}) {
        EXPECT_FALSE(joins_previous(letter)) << static_cast<unsigned>(letter);
    }
}

// The system's own table, where its UTF-8 locale is there: letters and ideographs must agree.
TEST(Width, AgreesWithTheSystemOnLetters) {
    const std::string before = std::setlocale(LC_CTYPE, nullptr);
    if (!std::setlocale(LC_CTYPE, "C.UTF-8")) GTEST_SKIP() << "no locale C.UTF-8 here";
    std::size_t differ = 0;
    for (char32_t c = 0x20; c < 0x30000; ++c) {
        const int system = ::wcwidth(static_cast<wchar_t>(c));
        if (system < 0 || !std::iswalnum(static_cast<wint_t>(c))) continue;
        if (static_cast<unsigned>(system) != width(c)) ++differ;
    }
    std::setlocale(LC_CTYPE, before.c_str());
    EXPECT_LE(differ, 100U);  // marks that spacing scripts class as letters
}

}  // namespace
}  // namespace newsdex::base
