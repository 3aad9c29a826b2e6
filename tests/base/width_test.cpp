#include "base/width.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <clocale>
#include <cwchar>
#include <cwctype>
#include <fstream>
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
    for (char32_t mark : {0x301, 0x93F, 0x902, 0x200D, 0xFE0F, 0x1F3FD, 0x20DD})
        EXPECT_TRUE(joins_previous(mark)) << static_cast<unsigned>(mark);
    for (char32_t letter : {U'a', U'é', U'東', U'"', U' '})
        EXPECT_FALSE(joins_previous(letter)) << static_cast<unsigned>(letter);
}

/// The Unicode version that width_table.inc says it was made from.
unsigned unicode_of_the_table() {
    std::ifstream in(NEWSDEX_SOURCE_DIR "/common/base/width_table.inc");
    for (std::string word; in >> word;) {
        unsigned version = 0;
        if (word == "Unicode" && in >> version) return version;
    }
    return 0;
}

bool is_assigned(char32_t c, unsigned version) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    return age[0] > 0 && age[0] <= version;
}

// The system's own table, where its UTF-8 locale is there: letters and ideographs must agree. What
// the system has from a later Unicode is not in question: for the table it is not assigned.
TEST(Width, AgreesWithTheSystemOnLetters) {
    const std::string before = std::setlocale(LC_CTYPE, nullptr);
    if (!std::setlocale(LC_CTYPE, "C.UTF-8")) {
        GTEST_SKIP() << "no locale C.UTF-8 here";
    }
    const unsigned version = unicode_of_the_table();
    ASSERT_GT(version, 0U);
    std::size_t differ = 0;
    std::size_t compared = 0;
    for (char32_t c = 0x20; c < 0x30000; ++c) {
        const int system = ::wcwidth(static_cast<wchar_t>(c));
        if (system < 0 || !std::iswalnum(static_cast<wint_t>(c))) continue;
        if (!is_assigned(c, version)) continue;
        ++compared;
        if (static_cast<unsigned>(system) != width(c)) ++differ;
    }
    std::setlocale(LC_CTYPE, before.c_str());
    EXPECT_GT(compared, 100'000U);
    EXPECT_LE(differ, 100U);  // marks that spacing scripts class as letters
}

}  // namespace
}  // namespace newsdex::base
