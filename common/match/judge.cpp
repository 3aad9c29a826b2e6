// Yes or no for one article: what terms alone can tell first, positions only where they must.
#include <algorithm>

#include "match/ends.hpp"
#include "match/match.hpp"

namespace newsdex::match {
namespace {

using plan::Kind;
using plan::Node;

class Judge {
  public:
    Judge(Occurrences& article, Work& work) : article_(article), ends_(article, work) {}

    bool matches(const Node& node) {
        const auto child_matches = [this](const Node& child) { return matches(child); };
        switch (node.kind) {
            case Kind::kAll:
                return true;
            case Kind::kNone:
            case Kind::kAnyWord:
                return false;
            case Kind::kTerm:
                return article_.has(node.term);
            case Kind::kOr:
                if (node.cover) return article_.has(*node.cover);
                return std::any_of(node.children.begin(), node.children.end(), child_matches);
            case Kind::kAnd:
                return std::all_of(node.children.begin(), node.children.end(), child_matches);
            case Kind::kNot:
                return !matches(node.children.front());
            case Kind::kDays:
                return in_days(node);
            case Kind::kUndated:
                return !article_.days();
            case Kind::kReleased:
                return is_released(node);
            case Kind::kPath:
                return node.path->matches(article_.path());
            case Kind::kMost:
                return has_most(node);
            case Kind::kMaybe:
                return matches(node.children.front());
            case Kind::kPhrase:
            case Kind::kNear:
                return has_parts(node) && has_place(node);
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast:
                return has_place(node);
        }
        return false;
    }

  private:
    /// Asked first: most articles lack a part, and many words have a term that tells. Of a long
    /// phrase the first few.
    bool has_parts(const Node& node) {
        constexpr std::size_t kEnough = 16;
        const std::size_t count = std::min(node.children.size(), kEnough);
        return std::all_of(
            node.children.begin(), node.children.begin() + static_cast<std::ptrdiff_t>(count),
            [this](const Node& child) { return child.kind == Kind::kAnyWord || matches(child); });
    }

    bool has_place(const Node& node) { return !ends_.all(node, Side::kLast).empty(); }

    bool in_days(const Node& node) {
        const auto days = article_.days();
        if (!days) return false;
        return (!node.dates.first || *node.dates.first <= days->last) &&
               (!node.dates.last || *node.dates.last >= days->first);
    }

    bool is_released(const Node& node) {
        const auto embargo = article_.embargo();
        return embargo && *embargo <= node.instant;
    }

    bool has_most(const Node& node) {
        std::size_t found = 0;
        for (const Node& child : node.children) {
            if (!matches(child)) continue;
            if (child.enough || ++found == 2) return true;
        }
        return false;
    }

    Occurrences& article_;
    Ends ends_;
};

}  // namespace

bool matches(const Node& node, Occurrences& article, Work& work) {
    return Judge(article, work).matches(node);
}

}  // namespace newsdex::match
