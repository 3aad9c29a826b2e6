// Tries two and three words at a time, where one of them is a year.
#include "query/proposals.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "query/date_range.hpp"

namespace newsdex::query {
namespace {

constexpr std::size_t kMostWords = 64;  // looked at: what a person types

bool is_year(const Node& node) {
    return node.kind == Kind::kWord && node.text.size() == 4 && base::all_digits(node.text) &&
           (node.text.starts_with("1") || node.text.starts_with("2"));
}

bool is_bare(const Node& node) { return node.kind == Kind::kWord && !node.required; }

bool proposes(std::string_view text, const Range& range, std::int64_t now, Notes& notes) {
    const std::string_view words = text.substr(range.first, range.last - range.first);
    // 5 2007 is no date that anybody means.
    if (std::none_of(words.begin(), words.end(), base::is_word_letter)) return false;
    const auto reading = read_date(words, DateOperator::kIn, now);
    if (!reading || reading->doubtful || reading->range.impossible || !reading->range.first)
        return false;
    notes.add(Doubt::kNo, NoteCode::kDateProposed,
              '"' + std::string(words) + "\" is searched as words; date:" +
                  to_string(reading->range) + " finds what was published then",
              range);
    return true;
}

}  // namespace

void propose_date(std::string_view text, const Node& tree, std::int64_t now, Notes& notes) {
    if (tree.kind != Kind::kAnd || tree.written) return;
    const std::vector<Node>& words = tree.children;
    if (words.size() > kMostWords || std::none_of(words.begin(), words.end(), is_year)) return;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (const std::size_t count : {3U, 2U}) {
            if (i + count > words.size()) continue;
            const auto first = words.begin() + static_cast<std::ptrdiff_t>(i);
            const auto last = first + static_cast<std::ptrdiff_t>(count);
            if (!std::all_of(first, last, is_bare) || std::none_of(first, last, is_year)) continue;
            if (proposes(text, {first->range.first, std::prev(last)->range.last}, now, notes))
                return;
        }
}

}  // namespace newsdex::query
