// Every character of ASCII and beyond against what the standard says of the C locale.
#include "base/ascii.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace newsdex::base {
namespace {

TEST(Ascii, EveryByteIsWhatTheCLocaleSays) {
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool ascii = byte < 0x80;
        EXPECT_EQ(is_digit(c), ascii && std::isdigit(byte) != 0) << byte;
        EXPECT_EQ(is_upper(c), ascii && std::isupper(byte) != 0) << byte;
        EXPECT_EQ(is_lower(c), ascii && std::islower(byte) != 0) << byte;
        EXPECT_EQ(is_letter(c), ascii && std::isalpha(byte) != 0) << byte;
        EXPECT_EQ(is_space(c), ascii && std::isspace(byte) != 0) << byte;
        EXPECT_EQ(is_blank(c), ascii && std::isblank(byte) != 0) << byte;
        EXPECT_EQ(hex_value(c) >= 0, ascii && std::isxdigit(byte) != 0) << byte;
        EXPECT_EQ(is_beyond(c), !ascii) << byte;
        EXPECT_EQ(is_word_letter(c), is_letter(c) || !ascii) << byte;
        EXPECT_EQ(is_blank_or_control(c), byte == ' ' || (ascii && std::iscntrl(byte) != 0))
            << byte;
        EXPECT_EQ(to_lower(c), is_upper(c) ? static_cast<char>(std::tolower(byte)) : c) << byte;
        EXPECT_EQ(to_upper(c), is_lower(c) ? static_cast<char>(std::toupper(byte)) : c) << byte;
    }
}

TEST(Ascii, EachSetOfSpaceIsTheOneBeforeAndMore) {
    const auto members = [](auto is_space_of_set) {
        std::string set;
        for (int byte = 0; byte < 256; ++byte)
            if (is_space_of_set(static_cast<char>(byte))) set += static_cast<char>(byte);
        return set;
    };
    EXPECT_EQ(members(is_blank), "\t ");
    EXPECT_EQ(members(is_line_space), "\t\r ");
    EXPECT_EQ(members(is_white_space), "\t\n\r ");
    EXPECT_EQ(members(is_html_space), "\t\n\f\r ");
    EXPECT_EQ(members(is_space), "\t\n\v\f\r ");
}

TEST(Ascii, HexadecimalDigitsHaveTheirValues) {
    const std::string digits = "0123456789abcdef";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        EXPECT_EQ(hex_value(digits[i]), static_cast<int>(i));
        EXPECT_EQ(hex_value(to_upper(digits[i])), static_cast<int>(i));
    }
}

TEST(Ascii, CaseIsIgnoredForAsciiAlone) {
    EXPECT_EQ(lower_case("Ähnlich İN"), "Ähnlich İn");
    EXPECT_TRUE(equal_ignoring_case("ISTANBUL", "istanbul"));
    EXPECT_FALSE(equal_ignoring_case("Ä", "ä"));
    EXPECT_FALSE(equal_ignoring_case("news", "newsdex"));
    EXPECT_TRUE(starts_ignoring_case("Reporting by", "reporting BY"));
    EXPECT_FALSE(starts_ignoring_case("Report", "reporting"));
    EXPECT_TRUE(ends_ignoring_case("A.JSON", ".json"));
    EXPECT_FALSE(ends_ignoring_case("on", ".json"));
}

TEST(Ascii, DigitsOnly) {
    EXPECT_TRUE(all_digits("2026"));
    EXPECT_FALSE(all_digits(""));
    EXPECT_FALSE(all_digits("20.6"));
    EXPECT_TRUE(is_ascii("20.6\x7f"));
    EXPECT_TRUE(is_ascii(""));
    EXPECT_FALSE(is_ascii("é"));
}

TEST(Ascii, TrimTakesFromBothEndsAndNotFromWithin) {
    EXPECT_EQ(trim(" \t a b\t", is_blank), "a b");
    EXPECT_EQ(trim("\na\n", is_blank), "\na\n");
    EXPECT_EQ(trim(" \n\r", is_white_space), "");
    EXPECT_EQ(trim("", is_space), "");
}

}  // namespace
}  // namespace newsdex::base
