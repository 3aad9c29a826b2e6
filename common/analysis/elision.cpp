// The articles and pronouns of French, Italian and Catalan, and what may stand behind them.
#include "analysis/elision.hpp"

#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

// Not in the French list: presqu', quelqu', aujourd', which make one word with what follows.
constexpr std::string_view kFrench = " l d j m t s n c qu jusqu lorsqu puisqu quoiqu ";
constexpr std::string_view kItalian =
    " l d c m t s v n un all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell "
    "bell sant ";
constexpr std::string_view kCatalan = " l d m t s n ";
constexpr std::size_t kLongestElision = 6;  // lorsqu

// Shorter words are too many that mean something else in another language: c'est is not "est".
constexpr std::size_t kLeastAfterElision = 4;

bool is_vowel_or_h(char32_t c) {
    constexpr std::u32string_view kVowels = U"aehiouyàáâäæèéêëìíîïòóôöœùúûü";
    return kVowels.find(c) != std::u32string_view::npos;
}

/// Does `word` stand in `list`, which has its words between blanks?
bool stands_in(std::string_view list, std::string_view word) {
    // Asked at each apostrophe of a word: a'a'a'… must not be looked through each time.
    if (word.empty() || word.size() > kLongestElision) return false;
    if (word.find(' ') != std::string_view::npos) return false;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1))
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
    return false;
}

}  // namespace

std::string_view after_elision(std::string_view word) noexcept {
    const std::size_t apostrophe = word.substr(0, kLongestElision + 1).find('\'');
    if (apostrophe == std::string_view::npos) return {};
    const std::string_view elided = word.substr(0, apostrophe);
    const std::string_view rest = word.substr(apostrophe + 1);
    if (base::count_code_points(rest) < kLeastAfterElision) return {};
    if (!is_vowel_or_h(base::decode(rest, 0).code_point)) return {};
    const bool is_elided =
        stands_in(kFrench, elided) || stands_in(kItalian, elided) || stands_in(kCatalan, elided);
    return is_elided ? rest : std::string_view();
}

Elisions::Elisions(std::string_view language) noexcept {
    if (language == "french") words_ = kFrench;
    if (language == "italian") words_ = kItalian;
    if (language == "catalan") words_ = kCatalan;
}

bool Elisions::splits(std::string_view word) const noexcept { return stands_in(words_, word); }

}  // namespace newsdex::analysis
