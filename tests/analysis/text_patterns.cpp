#include "tests/analysis/text_patterns.hpp"

#include <array>
#include <cstdlib>
#include <random>

namespace newsdex::test {
namespace {

// One or two of each class that the analyzer, Unicode or the stemmer tells apart.
constexpr std::array<const char*, 34> kCharacters = {
    "a", "s",      "A",      "1", "'",  "\u2019", "-",  "\u2010", ".", ",",   ";",      ":",
    "/", "@",      "#",      "+", "&",  "_",      "(",  "w",      " ", "\n",  "\u00a0", "\u00ad",
    "é", "\u0301", "\u0323", "ß", "中", "ไ",      "한", "\u200d", "ﷺ", "\xff"};

}  // namespace

std::vector<std::string> text_units(std::size_t most) {
    std::vector<std::string> units = {
        "http://", "www.", "www.a", "a.b.c.", "http://a)", "1,000", "\u1100\u1161\u11a8"};
    for (const char* a : kCharacters) units.emplace_back(a);
    for (const char* a : kCharacters)
        for (const char* b : kCharacters) units.push_back(std::string(a) + b);
    std::mt19937 random(1);
    while (units.size() < most) {
        std::string unit;
        for (std::size_t left = 3 + random() % 2; left > 0; --left)
            unit += kCharacters[random() % kCharacters.size()];
        units.push_back(std::move(unit));
    }
    return units;
}

std::string repeated(const std::string& unit, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + unit.size());
    while (text.size() < bytes) text += unit;
    return text;
}

bool is_long_run() { return std::getenv("NEWSDEX_LONG") != nullptr; }

}  // namespace newsdex::test
