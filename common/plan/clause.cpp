// A refusal names a part of a query by the user's own words; those may be thousands, so few are
// told.
#include "plan/clause.hpp"

#include <cstddef>

#include <newsdex/error.hpp>

namespace newsdex::plan {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostBytes = 80;

/// False once there are enough.
bool add_words(const Plan& plan, const Node& node, std::size_t& words, std::string& out) {
    if (node.word && *node.word < plan.words.size()) {
        const std::string& text = plan.words[*node.word].text;
        if (words == kMostWords || out.size() + text.size() > kMostBytes) {
            out += out.empty() ? "…" : " …";
            return false;
        }
        if (!out.empty()) out += ' ';
        out += text;
        ++words;
        return true;
    }
    for (const Node& child : node.children)
        if (!add_words(plan, child, words, out)) return false;
    return true;
}

}  // namespace

std::string clause_of(const Plan& plan, const Node& node) {
    std::string out;
    std::size_t words = 0;
    add_words(plan, node, words, out);
    return out.empty() ? "all of it" : out;
}

void refuse(const std::string& clause, const std::string& why, const std::string& what_to_do) {
    throw Error(ErrorCode::kTooCostly,
                "cannot answer the query: " + clause + ": " + why + "; " + what_to_do);
}

void refuse_late(const std::string& clause, const base::Deadline& deadline) {
    throw Error(ErrorCode::kDeadline,
                "cannot answer the query: " + clause +
                    (deadline.is_stopped()
                         ? ": it was told to stop"
                         : ": its time is over; give it more, or search for a part of it"));
}

}  // namespace newsdex::plan
