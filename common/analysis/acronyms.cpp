// The closed table of acronyms that are words, and of degrees written with dots.
#include "analysis/acronyms.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/lists.hpp"

namespace newsdex::analysis {
namespace {

// Common words (English, and the articles "la" and "un") that news also has as names in capitals.
// Not here: what is seldom anything but the name (NATO, OPEC), and words that are typed in capitals
// for stress rather than for the name (NO, ALL, OR). Sorted.
constexpr std::array<std::string_view, 33> kAmbiguous = {
    "act",  "aids",  "arm",  "cap",   "care",  "cop",  "era", "fast", "ice", "ira",  "is",
    "it",   "la",    "led",  "mad",   "nice",  "now",  "pen", "pip",  "rip", "salt", "sap",
    "seal", "seals", "snap", "start", "swift", "tips", "un",  "us",   "who", "win",  "wish"};

constexpr std::pair<std::string_view, std::string_view> kDegrees[] = {
    {"b", "ed"}, {"b", "sc"}, {"d", "phil"},  {"d", "sc"}, {"ed", "d"},
    {"ll", "b"}, {"ll", "d"}, {"ll", "m"},    {"m", "ed"}, {"m", "phil"},
    {"m", "sc"}, {"ph", "d"}, {"pharm", "d"}, {"psy", "d"}};

}  // namespace

bool is_ambiguous_acronym(std::string_view term) noexcept {
    return std::binary_search(kAmbiguous.begin(), kAmbiguous.end(), term);
}

std::span<const std::string_view> ambiguous_acronyms() noexcept { return kAmbiguous; }

bool is_dotted_degree(std::string_view first, std::string_view second) noexcept {
    if (first.empty() || first.front() < 'a' || first.front() > 'z') return false;
    return base::is_one_of(std::pair(first, second), kDegrees);
}

}  // namespace newsdex::analysis
