#include "text/charset.hpp"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "tests/support/random.hpp"
#include "text/charset_convert.hpp"

namespace newsdex::text {
namespace {

using namespace std::string_literals;

std::string encode(std::string_view text, const char* charset) {
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string out(text.size() * 6 + 64, '\0');
    const auto length =
        wide.extract(0, wide.length(), out.data(), static_cast<std::uint32_t>(out.size()), charset);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string text_of(std::string_view bytes, std::string_view declared = {}) {
    const auto decoded = decode_text(bytes, declared);
    return decoded ? std::string(decoded->text()) : "(binary)";
}

struct Sample {
    const char* name;
    const char* charset;
    const char* text;
};

// Short news of our own: the detector has little to go by, as in real short files.
const Sample kSamples[] = {
    {"german_latin1", "iso-8859-1", "Hafen\n\nDer Lotse Jörg Kühnle verließ die Brücke.\n"},
    {"french_cp1252", "windows-1252", "Port\n\nL’élu a déclaré que « la grève » coûte 40 €.\n"},
    {"polish_latin2", "iso-8859-2",
     "Port\n\nŁódź: burmistrz powiedział, że most będzie zamknięty.\n"},
    {"czech_cp1250", "windows-1250", "Praha\n\nŽluťoučký kůň úpěl ďábelské ódy, řekl starosta.\n"},
    {"russian_cp1251", "windows-1251", "Порт\n\nСмотритель закрыл мост рано утром в субботу.\n"},
    {"russian_koi8", "koi8-r", "Порт\n\nСмотритель закрыл мост рано утром в субботу.\n"},
    {"greek", "iso-8859-7", "Λιμάνι\n\nΟ λιμενάρχης έκλεισε τη γέφυρα το πρωί.\n"},
    {"turkish", "windows-1254", "Liman\n\nKöprü bu sabah ağır kar yüzünden kapandı, dedi vali.\n"},
    {"japanese_sjis", "ibm-943_P15A-2003", "港\n\n港長は今朝、橋を閉鎖したと発表した。\n"},
    {"japanese_euc", "euc-jp", "港\n\n港長は今朝、橋を閉鎖したと発表した。\n"},
    {"japanese_jis", "iso-2022-jp", "港\n\n港長は今朝、橋を閉鎖したと発表した。\n"},
    {"chinese_gb", "gb18030", "港口\n\n港口负责人今天早上宣布关闭大桥。\n"},
    {"chinese_big5", "big5", "港口\n\n港口負責人今天早上宣布關閉大橋。\n"},
    {"korean", "euc-kr", "항구\n\n항만장은 오늘 아침 다리를 폐쇄한다고 밝혔다.\n"},
};

class CharsetSample : public testing::TestWithParam<Sample> {};

TEST_P(CharsetSample, IsReadWithoutADeclaration) {
    const auto decoded = decode_text(encode(GetParam().text, GetParam().charset));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), GetParam().text) << decoded->encoding;
    EXPECT_NE(decoded->note, "");
}

TEST_P(CharsetSample, IsReadAsDeclared) {
    const std::string bytes = encode(GetParam().text, GetParam().charset);
    const auto decoded = decode_text(bytes, GetParam().charset);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), GetParam().text) << decoded->encoding;
}

TEST_P(CharsetSample, IsUtf8WhereItIsUtf8WhateverIsDeclared) {
    const std::string text = GetParam().text;
    const auto decoded = decode_text(text, GetParam().charset);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), text);
    EXPECT_EQ(decoded->encoding, "utf-8");
    EXPECT_TRUE(decoded->is_borrowed());
    EXPECT_EQ(decoded->text().data(), text.data()) << "valid UTF-8 must not be copied";
}

INSTANTIATE_TEST_SUITE_P(Samples, CharsetSample, testing::ValuesIn(kSamples),
                         [](const auto& c) { return std::string(c.param.name); });

struct LabelCase {
    const char* label;
    const char* charset;
};

TEST(Charset, LabelsMeanWhatTheWebMeansByThem) {
    for (const LabelCase& c : std::initializer_list<LabelCase>{{"ISO-8859-1", "windows-1252"},
                                                               {" latin1 ", "windows-1252"},
                                                               {"us-ascii", "windows-1252"},
                                                               {"\"UTF8\"", "utf-8"},
                                                               {"gb2312", "gb18030"},
                                                               {"GBK", "gb18030"},
                                                               {"Shift_JIS", "ibm-943_p15a-2003"},
                                                               {"euc-kr", "windows-949"},
                                                               {"ks_c_5601-1987", "windows-949"},
                                                               {"iso-8859-9", "windows-1254"},
                                                               {"tis-620", "windows-874"},
                                                               {"big5", "big5-hkscs"},
                                                               {"koi8-r", "koi8-r"},
                                                               {"utf-7", ""},
                                                               {"x-user-defined", ""},
                                                               {"x-mac-roman", ""},
                                                               {"no-such-charset", ""},
                                                               {"", ""}})
        EXPECT_EQ(charset_of_label(c.label), c.charset) << c.label;
}

std::string random_text(test::Random& random, char32_t last) {
    std::string text = "x";
    for (std::size_t i = random.below(200); i > 0; --i) {
        auto c = static_cast<char32_t>(random.between(0x20, static_cast<std::int64_t>(last)));
        if ((c >= 0xD800 && c <= 0xDFFF) || (c >= 0x7F && c < 0xA0) || c == 0xFEFF) c = '\n';
        if (c == base::kReplacement) c = 'b';
        base::append(text, random.one_in(3) ? c : U'a');
    }
    return text;
}

TEST(CharsetProperty, MarkedUnicodeComesBackWhateverItHolds) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const std::string text = random_text(random, random.pick({0x7E, 0x24F, 0xFFFD, 0x10FFFD}));
        EXPECT_EQ(text_of("\xEF\xBB\xBF" + text), text) << "seed " << seed;
        for (const char* charset : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            const auto decoded = decode_text(encode("\uFEFF" + text, charset));
            ASSERT_TRUE(decoded) << charset << " seed " << seed;
            EXPECT_EQ(decoded->text(), text) << charset << " seed " << seed;
        }
    }
}

TEST(CharsetProperty, Utf16WithoutMarkComesBack) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        test::Random random(seed);
        const std::string text = "Harbour\n\n" + random_text(random, random.pick({0x7E, 0x17F}));
        for (const char* charset : {"UTF-16LE", "UTF-16BE"}) {
            const auto decoded = decode_text(encode(text, charset));
            ASSERT_TRUE(decoded) << charset << " seed " << seed;
            EXPECT_EQ(decoded->text(), text) << charset << " seed " << seed;
        }
    }
}

TEST(Charset, Utf16WithoutMarkIsSeenInJapaneseByItsLineEnds) {
    const std::string text = "港\n\n港長は今朝、橋を閉鎖したと発表した。\n";
    EXPECT_EQ(text_of(encode(text, "UTF-16BE")), text);
    EXPECT_EQ(text_of(encode(text, "UTF-16LE")), text);
}

TEST(CharsetProperty, DeclaredEightBitTextComesBackOrIsUtf8) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        // 40 signs from U+00C0 in a row of lower-case letters are no well-formed UTF-8.
        std::string text;
        for (int i = 0; i < 40; ++i) {
            base::append(text, static_cast<char32_t>(random.between(0xC0, 0xFF)));
            text += static_cast<char>(random.between('a', 'z'));
        }
        EXPECT_EQ(text_of(encode(text, "windows-1252"), "iso-8859-1"), text) << "seed " << seed;
    }
}

TEST(CharsetProperty, AnyBytesGiveValidUtf8WithoutNulOrNothing) {
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        test::Random random(seed);
        std::string bytes;
        const auto first = random.pick({0, 9, 32, 128}), last = random.pick({127, 255});
        for (std::size_t i = random.below(300); i > 0; --i)
            bytes += static_cast<char>(random.between(std::min(first, last), last));
        const auto decoded =
            decode_text(bytes, random.pick({"", "utf-8", "shift_jis", "utf-16", "iso-2022-jp"}));
        if (!decoded) continue;
        EXPECT_TRUE(base::is_valid_utf8(decoded->text())) << "seed " << seed;
        EXPECT_EQ(decoded->text().find('\0'), std::string_view::npos) << "seed " << seed;
        EXPECT_FALSE(decoded->text().starts_with("\uFEFF")) << "seed " << seed;
    }
}

TEST(Charset, KeepsWhatIsGoodAroundABadByte) {
    const auto decoded = decode_text("Der Müller \xFF und die Brücke");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), "Der Müller ÿ und die Brücke");
    EXPECT_EQ(decoded->note, "1 byte read as windows-1252");
}

TEST(Charset, ReadsALonePoundSignInLongAsciiText) {
    std::string bytes =
        "The fee is \xA3"
        "40. ";
    std::string text = "The fee is £40. ";
    for (int i = 0; i < 200; ++i)
        bytes += "The harbour stays open.\n", text += "The harbour stays open.\n";
    EXPECT_EQ(text_of(bytes), text);
}

TEST(Charset, ADeclarationThatDoesNotDecodeIsNotBelieved) {
    const auto decoded = decode_text("caf\xE9 au lait, caf\xE9 noir, th\xE9 vert", "euc-jp");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), "café au lait, café noir, thé vert");
}

TEST(Charset, RepairsTextThatWasEncodedTwiceOnlyAsAWhole) {
    EXPECT_EQ(text_of("CafÃ© owner â€œshockedâ€\u009D by fine"), "Café owner “shocked” by fine");
    EXPECT_EQ(text_of("CafÃ© und Müller"), "CafÃ© und Müller");
    EXPECT_EQ(text_of("SÃO PAULO"), "SÃO PAULO");
}

TEST(Charset, RefusesBinaryAndTakesTextWithAStrayNul) {
    EXPECT_FALSE(decode_text("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01"s));
    EXPECT_FALSE(
        decode_text("\x7F"
                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0"s));
    EXPECT_FALSE(decode_text(std::string(5000, '\0')));
    EXPECT_FALSE(decode_text("caf\xE9\0x"s));
    std::string all_bytes;
    for (int i = 0; i < 1024; ++i) all_bytes += static_cast<char>(i);
    EXPECT_FALSE(decode_text(all_bytes));
    EXPECT_EQ(text_of("Headline\n\nText \0 with \0 NUL bytes.\n"s),
              "Headline\n\nText   with   NUL bytes.\n");
    const std::string text(1000, 'a');
    EXPECT_EQ(text_of(text + '\0'), text + ' ');
    EXPECT_EQ(text_of(""), "");
    EXPECT_EQ(text_of("\xEF\xBB\xBF"), "");
    EXPECT_EQ(text_of("\xFF\xFE"s), "");
}

TEST(Charset, SaysWhereBorrowedTextStands) {
    const std::string bytes = "\xEF\xBB\xBFGulls";
    const auto decoded = decode_text(bytes);
    EXPECT_EQ(decoded->skipped(), 3U);
    EXPECT_EQ(decoded->text(), "Gulls");
    const Decoded copy = *decoded;  // the view must survive copies and moves
    EXPECT_EQ(copy.text().data(), bytes.data() + 3);
}

}  // namespace
}  // namespace newsdex::text
