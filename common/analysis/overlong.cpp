// A word too long for a term becomes its beginning and a hash of the whole.
#include "analysis/overlong.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kShortenedCharacters = 32;

}  // namespace

bool is_overlong(std::string_view term) noexcept {
    if (term.size() <= kLongestWord) return false;
    return term.size() > kLongestWordBytes || base::count_code_points(term) > kLongestWord;
}

std::string shortened(std::string_view term) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < kShortenedCharacters && bytes < term.size(); ++i)
        bytes += std::max<std::size_t>(base::decode(term, bytes).length, 1);
    std::string out(term.substr(0, bytes));
    out += kEllipsis;
    return out += base::hex(base::hash(term)).substr(0, 16);
}

bool is_shortened(std::string_view term) noexcept {
    return term.size() > kEllipsis.size() + 16 &&
           term.substr(term.size() - 16 - kEllipsis.size(), kEllipsis.size()) == kEllipsis;
}

}  // namespace newsdex::analysis
