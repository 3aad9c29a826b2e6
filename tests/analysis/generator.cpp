#include "tests/analysis/generator.hpp"

#include <unicode/uchar.h>

#include <cstdlib>
#include <iterator>
#include <random>

#include "base/utf8.hpp"

namespace newsdex::test {
namespace {

class Random {
  public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
    template <std::size_t n>
    const char* one_of(const char* const (&pieces)[n]) {
        return pieces[below(n)];
    }

  private:
    std::mt19937 engine_;
};

constexpr const char* kAscii[] = {
    "a",
    "B",
    "market",
    "U.S",
    "U.K.",
    "Don",
    "3",
    "1,000",
    "x1",
    "_",
    "'",
    "&",
    ".",
    ",",
    ";",
    "+",
    "#",
    "@",
    "-",
    "--",
    " ",
    "\n",
    "!",
    "$",
    "'s",
    "T",
    "C++",
    "R&D",
    "\t",
    "(",
    ")",
    "\"",
    "Z",
    "9",
    "\r\n",
    ":",
    "/",
    "%",
    "~",
    "www.",
    "http://a.b/c?d=1",
    "u.s.",
    "e.g",
    "J. K.",
    " ",
    " ",
    "averyveryverylongwordthatnobodywouldeverwriteintoanewspaperbutmachines",
    "IT",
    "o'neill"};

constexpr const char* kWords[] = {
    "Häuser", "café",   "cafe\u0301", "Łódź",   "Straße",   "STRAẞE", "İzbara", "ıssız", "οδός",
    "ΟΔΟΣ",   "Ёлка",   "май",        "пʼять",  "السلام",   "كِتَاب",   "שָׁלוֹם",   "हिन्दी", "กรุงเทพ",
    "ทำ",     "東京",   "潮汐表",     "手続き", "カタカナ", "ｶﾀｶﾅ",   "서울",   "ㅋㅋ",  "㈱㍿",
    "ＡＢＣ", "１２３", "צה\"ל",      "‘a",     "၁၂",       "မြန်မာ",  "٣٬٠٠٠",  "MPs",   "ﬁnance",
    "½",      "CO₂",    "№5",         "™",      "´",        "Ǆ",      "ΐ",      "ﷺ",     "々",
    "〇",     "𝐀𝐁",     "😀",          "१२३",    "٣٫١",      "Ph.D."};

constexpr const char* kSigns[] = {
    "\u00AD",   "\u200B", "\u200D", "\u2060", "\uFEFF", "\u00A0", "\u2009", "\u202F", "’",
    "‘",        "“",      "–",      "—",      "\u2010", "…",      "·",      "\u2027", "،",
    "。",       "、",     "・",     "「",     "\u0301", "\u0308", "\uFE0F", "\u3099", "＇",
    "＃",       "．",     "，",     "\u2044", "\u05F4", "\u05F3", "_",      "\u203F", "\u066B",
    "https://", "\u2028", "\u0085", "՛",      "\u037E"};

/// Any assigned character of the first plane or of the second ideographic one.
char32_t any_character(Random& random) {
    for (;;) {
        const std::size_t first = random.below(6) == 0 ? 0x20000 : 0;
        const auto c = static_cast<UChar32>(first + random.below(0x10000));
        UVersionInfo age;
        u_charAge(c, age);
        const bool is_known = age[0] != 0 && age[0] <= 9;
        if (is_known && U_IS_UNICODE_CHAR(c)) return static_cast<char32_t>(c);
    }
}

}  // namespace

std::uint32_t repeats(std::uint32_t quick) {
    return std::getenv("NEWSDEX_LONG") != nullptr ? quick * 20 : quick;
}

std::string ascii_text(std::uint32_t seed) {
    Random random(seed);
    std::string text;
    const unsigned length = 1 + random.below(30);
    for (unsigned i = 0; i < length; ++i)
        if (random.below(20) == 0)
            text += static_cast<char>(random.below(128));
        else
            text += random.one_of(kAscii);
    return text;
}

std::string unicode_text(std::uint32_t seed) {
    Random random(seed);
    std::string text;
    const unsigned length = 1 + random.below(30);
    for (unsigned i = 0; i < length; ++i) {
        switch (random.below(6)) {
            case 0:
                text += random.one_of(kAscii);
                break;
            case 1:
                text += random.one_of(kSigns);
                break;
            case 2:
                base::append(text, any_character(random));
                break;
            case 3:
                text += ' ';
                break;
            default:
                text += random.one_of(kWords);
                break;
        }
    }
    return text;
}

std::string damaged_text(std::uint32_t seed) {
    std::string text = unicode_text(seed);
    Random random(seed ^ 0x9E3779B9U);
    const unsigned changes = 1 + random.below(4);
    for (unsigned i = 0; i < changes; ++i) {
        const std::size_t at = random.below(text.size() + 1);
        const auto byte = static_cast<char>(random.below(256));
        if (random.below(2) == 0 || at == text.size())
            text.insert(at, 1, byte);
        else
            text[at] = byte;
    }
    return text;
}

}  // namespace newsdex::test
