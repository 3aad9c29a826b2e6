#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace newsdex::base {
namespace {

TEST(Utf8, RefusesWhatTheStandardRefuses) {
    for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF"})
        EXPECT_FALSE(is_valid_utf8(bad)) << testing::PrintToString(bad);
    for (const char* good : {"", "a", "é", "東京", "😀", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_valid_utf8(good)) << good;
}

TEST(Utf8, EveryCodePointComesBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c == 0xD800) c = 0xE000;
        std::string text;
        append(text, c);
        const Decoded decoded = decode(text, 0);
        ASSERT_TRUE(decoded.well_formed) << static_cast<unsigned>(c);
        ASSERT_EQ(decoded.code_point, c);
        ASSERT_EQ(decoded.length, text.size());
    }
}

TEST(Utf8, ReplacesOnlyIllFormedBytes) {
    EXPECT_EQ(to_valid_utf8("a\xFF"
                            "b\xE2\x82"),
              "a\uFFFDb\uFFFD\uFFFD");
    EXPECT_EQ(to_valid_utf8("Vallèze 東京"), "Vallèze 東京");
}

TEST(Utf8, ACharacterBeginsBeforeEachOfItsBytes) {
    const std::string_view text = "aé東😀";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = decode(text, at).length;
        for (std::size_t byte = at; byte < at + length; ++byte)
            EXPECT_EQ(character_begin(text, byte), at) << byte;
        at += length;
    }
    EXPECT_EQ(character_begin(text, text.size()), text.size());
}

TEST(Utf8, FindsTheFirstByteBeyondAsciiWhereverItStands) {
    for (std::size_t size = 0; size < 20; ++size) {
        std::string text(size, 'a');
        for (std::size_t from = 0; from <= size; ++from)
            EXPECT_EQ(find_beyond_ascii(text, from), size);
        text += "é";
        for (std::size_t from = 0; from <= size; ++from)
            EXPECT_EQ(find_beyond_ascii(text, from), size);
    }
}

TEST(Utf8, CountsCodePoints) { EXPECT_EQ(count_code_points("é東😀a"), 4U); }

}  // namespace
}  // namespace newsdex::base
