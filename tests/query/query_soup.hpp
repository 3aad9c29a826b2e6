// Query texts made of the grammar's own pieces in any order.
#pragma once

#include <string>

#include "tests/support/random.hpp"

namespace newsdex::test {

/// Words that a reader of wire copy types, of several scripts and with every inner sign.
inline std::string soup_word(Random& random) {
    return random.pick({"oil",
                        "price",
                        "Bank",
                        "rates",
                        "the",
                        "US",
                        "IT",
                        "U.S.",
                        "WHO",
                        "co-op",
                        "AT&T",
                        "C++",
                        "1,000",
                        "1\xC2\xA0"
                        "000",
                        "10:30",
                        "9/11",
                        "caf\xC3\xA9",
                        "l'\xC3\xA9"
                        "conomie",
                        "#tag",
                        "@desk",
                        "_x",
                        "1987",
                        "and",
                        "or",
                        "not",
                        "near",
                        "Not",
                        "AND",
                        "OR",
                        "NEAR",
                        "BUT",
                        "w/s",
                        "atleast3",
                        "caps",
                        "\xE6\x9D\xB1\xE4\xBA\xAC",
                        "\xD0\xBD\xD0\xB5\xD1\x84\xD1\x82\xD1\x8C",
                        "https://a.b/c?d=(e)",
                        "https://a.b/(c",
                        "title",
                        "format",
                        "\xF0\x9F\x9B\xA2"});
}

inline std::string soup_sign(Random& random) {
    return random.pick({"-",
                        "!",
                        "+",
                        "=",
                        "~",
                        "--",
                        "\xE2\x80\x93",
                        "\xE2\x88\x92",
                        "\\",
                        "*",
                        "?",
                        "|",
                        "||",
                        "&&",
                        "&",
                        "\"",
                        "\"\"",
                        "'",
                        "\xE2\x80\x9C",
                        "\xE2\x80\x9D",
                        "\xE2\x80\x9E",
                        "\xC2\xAB",
                        "\xC2\xBB",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "<",
                        ">",
                        "/",
                        ".",
                        "..",
                        ",",
                        ";",
                        ":",
                        "$",
                        "^2",
                        "~1",
                        "%",
                        "#",
                        "@",
                        "_",
                        "\xC2\xA9",
                        "\xE3\x80\x82",
                        "\xC3",
                        "\xFF",
                        "\t",
                        "\n",
                        "\xE2\x80\x83",
                        "\x01",
                        "\xC2\xA0"});
}

inline std::string soup_operator(Random& random) {
    return random.pick({"AND",       "OR",       "NOT",        "NEAR",       "NEAR/3",
                        "w/5",       "pre/2",    "ADJ/4",      "/7",         "/N3/",
                        "AROUND(2)", "not w/3",  "NOT NEAR/2", "and",        "or",
                        "w/s",       "atleast2", "atleast3(",  "ATLEAST(2,", "caps(",
                        "allcaps(",  "nocaps(",  "headline(",  "term(",      "hlead("});
}

inline std::string soup_field(Random& random) {
    return random.pick({"title:",       "body:",       "author:",
                        "place:",       "keyword:",    "publisher:",
                        "path:",        "url:",        "host:",
                        "lang:",        "format:",     "id:",
                        "status:",      "allintitle:", "hd=",
                        "titel:",       "length:",     "date:",
                        "after:",       "before:",     "when:",
                        "date:2026-02", "date:1987",   "date:2026..",
                        "date:none",    "date:7d",     "date:9999-12-31"});
}

inline std::string soup_piece(Random& random) {
    switch (random.below(8)) {
        case 0:
        case 1:
            return soup_sign(random);
        case 2:
            return soup_operator(random);
        case 3:
            return soup_field(random);
        case 4:
            return " ";
        default:
            return soup_word(random);
    }
}

/// Up to 12 pieces, mostly with blanks between them.
inline std::string random_soup(Random& random) {
    std::string text;
    for (std::size_t i = 1 + random.below(12); i > 0; --i) {
        text += soup_piece(random);
        if (random.one_in(2)) text += ' ';
    }
    return text;
}

}  // namespace newsdex::test
