#include <algorithm>
#include <iterator>
#include <utility>

#include "match/algebra.hpp"
#include "match/match.hpp"

namespace newsdex::match {
namespace {

using plan::Kind;
using plan::Node;

Sections sections_for(const Node& node, Occurrences& article) {
    return node.lists ? Sections() : Sections(article.section_starts());
}

/// Positions of the word by itself are those that no joined form of it covers.
Extents term_extents(const Node& node, Occurrences& article) {
    Extents out;
    const auto positions = article.positions(node.term);
    if (node.joined.empty()) {
        out.reserve(positions.size());
        for (const Position at : positions) out.push_back({at, at});
        return out;
    }
    for (const plan::Joined& joined : node.joined) {
        for (const Position at : article.positions(joined.term)) {
            // A joined form of another field stands where this field's word does not.
            if (!std::binary_search(positions.begin(), positions.end(), at)) continue;
            out.push_back({at, at + joined.span - 1U});
        }
    }
    out = sorted_distinct(std::move(out));
    const std::size_t joined_count = out.size();
    Position covered = 0;  // up to here
    std::size_t next = 0;
    for (const Position at : positions) {
        for (; next < joined_count && out[next].first <= at; ++next) {
            covered = std::max(covered, out[next].last);
        }
        if (at > covered) out.push_back({at, at});
    }
    return sorted_distinct(std::move(out));
}

Extents union_extents(const Node& node, Occurrences& article) {
    Extents out;
    for (const Node& child : node.children) {
        // Appending and sorting once: a union may have thousands of words.
        const Extents more = extents(child, article);
        out.insert(out.end(), more.begin(), more.end());
    }
    return sorted_distinct(std::move(out));
}

Extents phrase_extents(const Node& node, Occurrences& article) {
    const Sections sections = sections_for(node, article);
    const bool plain = std::all_of(
        node.children.begin(), node.children.end(),
        [](const Node& word) { return word.kind == Kind::kTerm && word.joined.empty(); });
    if (plain) {
        std::vector<std::span<const Position>> words;
        for (const Node& word : node.children) words.push_back(article.positions(word.term));
        return consecutive(words, sections);
    }
    Extents out;
    std::size_t steps = 0;
    Position gap = 0;
    bool first = true;
    for (const Node& child : node.children) {
        if (child.kind == Kind::kAnyWord) {
            ++gap;
            continue;
        }
        Extents own = extents(child, article);
        steps += out.size() + own.size();
        check_phrase_steps(steps, kMostAlternativeSteps, node.children.size());
        out = first ? std::move(own) : adjacent(out, own, gap, sections);
        if (out.empty()) return out;
        first = false;
        gap = 0;
    }
    return out;
}

Extents at_least_extents(const Node& node, Occurrences& article) {
    Extents out = extents(node.children.front(), article);
    std::size_t starts = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i == 0 || out[i].first != out[i - 1].first) ++starts;
    }
    if (starts < node.number) out.clear();
    return out;
}

Extents section_extents(const Node& node, Occurrences& article) {
    Extents out = extents(node.children.front(), article);
    const Sections sections(article.section_starts());
    std::erase_if(out, [&](const Extent& extent) {
        return ((node.sections >> sections.of(extent.first)) & 1U) == 0;
    });
    return out;
}

bool near_matches(const Node& node, Occurrences& article) {
    for (const Node& child : node.children) {
        if (!matches(child, article)) return false;
    }
    const Extents left = extents(node.children[0], article);
    if (left.empty()) return false;
    bool found = false;
    near_pairs(left, extents(node.children[1], article), {node.number, node.ordered},
               sections_for(node, article), [&](const Extent&, const Extent&) {
                   found = true;
                   return false;
               });
    return found;
}

bool phrase_matches(const Node& node, Occurrences& article) {
    for (const Node& child : node.children) {
        if (child.kind != Kind::kAnyWord && !matches(child, article)) return false;
    }
    return !phrase_extents(node, article).empty();
}

bool in_days(const Node& node, Occurrences& article) {
    const auto days = article.days();
    if (!days) return false;
    return (!node.dates.first || *node.dates.first <= days->last) &&
           (!node.dates.last || *node.dates.last >= days->first);
}

bool most_matches(const Node& node, Occurrences& article) {
    std::size_t found = 0;
    for (const Node& child : node.children) {
        if (!matches(child, article)) continue;
        if (child.enough || ++found == 2) return true;
    }
    return false;
}

}  // namespace

bool matches(const Node& node, Occurrences& article) {
    const auto child_matches = [&](const Node& child) { return matches(child, article); };
    switch (node.kind) {
        case Kind::kAll:
            return true;
        case Kind::kNone:
        case Kind::kAnyWord:
            return false;
        case Kind::kTerm:
            return article.has(node.term);
        case Kind::kOr:
            if (node.cover) return article.has(*node.cover);
            return std::any_of(node.children.begin(), node.children.end(), child_matches);
        case Kind::kAnd:
            return std::all_of(node.children.begin(), node.children.end(), child_matches);
        case Kind::kNot:
            return !matches(node.children.front(), article);
        case Kind::kDays:
            return in_days(node, article);
        case Kind::kUndated:
            return !article.days();
        case Kind::kMost:
            return most_matches(node, article);
        case Kind::kMaybe:
            return matches(node.children.front(), article);
        case Kind::kPhrase:
            return phrase_matches(node, article);
        case Kind::kNear:
            return near_matches(node, article);
        case Kind::kNotNear:
        case Kind::kSections:
        case Kind::kAtLeast:
            return !extents(node, article).empty();
    }
    return false;
}

Extents extents(const Node& node, Occurrences& article) {
    switch (node.kind) {
        case Kind::kTerm:
            return term_extents(node, article);
        case Kind::kOr:
            return union_extents(node, article);
        case Kind::kPhrase:
            return phrase_extents(node, article);
        case Kind::kNear:
            return near(extents(node.children[0], article), extents(node.children[1], article),
                        {node.number, node.ordered}, sections_for(node, article));
        case Kind::kNotNear:
            return not_near(extents(node.children[0], article), extents(node.children[1], article),
                            {node.number, node.ordered}, sections_for(node, article));
        case Kind::kSections:
            return section_extents(node, article);
        case Kind::kAtLeast:
            return at_least_extents(node, article);
        default:
            return {};
    }
}

}  // namespace newsdex::match
