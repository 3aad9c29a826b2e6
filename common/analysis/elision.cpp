#include "analysis/elision.hpp"

namespace newsdex::analysis {
namespace {

// Not in the French list: presqu', quelqu', aujourd', which make one word with what follows.
constexpr std::string_view kFrench = " l d j m t s n c qu jusqu lorsqu puisqu quoiqu ";
constexpr std::string_view kItalian =
    " l d c m t s v n un all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell "
    "bell sant ";
constexpr std::string_view kCatalan = " l d m t s n ";
constexpr std::size_t kLongestElision = 6;  // lorsqu

}  // namespace

Elisions::Elisions(std::string_view language) noexcept {
    if (language == "french") words_ = kFrench;
    if (language == "italian") words_ = kItalian;
    if (language == "catalan") words_ = kCatalan;
}

bool Elisions::splits(std::string_view word) const noexcept {
    // Asked at each apostrophe of a word: a'a'a'… must not be looked through each time.
    if (word.empty() || word.size() > kLongestElision) return false;
    if (word.find(' ') != std::string_view::npos) return false;
    for (std::size_t at = words_.find(word); at != std::string_view::npos;
         at = words_.find(word, at + 1)) {
        if (words_[at - 1] == ' ' && words_[at + word.size()] == ' ') return true;
    }
    return false;
}

}  // namespace newsdex::analysis
