// Groups of digits are joined where the whole word is a number in groups, and nowhere else.
#include "analysis/numbers.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::analysis {
namespace {

// Languages that write 1.000,50. Those that write 1 000,50 (French, Russian, Swedish …) need no
// mark here: a blank is handled where words are joined.
constexpr std::array<std::string_view, 13> kDotGroups = {
    "basque",  "catalan",         "danish",     "dutch",    "german",  "german2", "indonesian",
    "italian", "kraaij_pohlmann", "portuguese", "romanian", "spanish", "turkish"};

}  // namespace

char group_mark(std::string_view language) noexcept {
    return base::is_one_of(language, kDotGroups) ? '.' : ',';
}

bool ungroup(std::string_view word, char mark, std::string& out) {
    out.clear();
    std::size_t i = 0;
    while (i < word.size() && base::is_digit(word[i])) ++i;
    if (i == 0 || i > 3 || i == word.size() || word[i] != mark) return false;
    out.append(word.substr(0, i));
    std::size_t shortest = 3;
    std::size_t last = 0;
    while (i < word.size() && word[i] == mark) {
        std::size_t digits = 0;
        while (i + 1 + digits < word.size() && base::is_digit(word[i + 1 + digits])) ++digits;
        // All groups but the last are alike: threes, or twos before a three.
        if (digits < 2 || digits > 3 || (last == 3 && (shortest == 2 || digits == 2))) return false;
        shortest = std::min(shortest, digits);
        last = digits;
        out.append(word.substr(i + 1, digits));
        i += 1 + digits;
    }
    if (last != 3) return false;
    const bool is_decimal = i < word.size() && (word[i] == '.' || word[i] == ',');
    if (i < word.size() && !is_decimal && !base::is_lower(word[i])) return false;
    out.append(word.substr(i));
    return true;
}

}  // namespace newsdex::analysis
