#include "tests/match/extents.hpp"

#include <algorithm>
#include <set>

#include "match/ends.hpp"

namespace newsdex::test {
namespace {

using match::Extent;
using match::Extents;
using match::Occurrences;
using match::Position;
using plan::Kind;
using plan::Node;
using Places = std::map<Extent, Words>;

unsigned part_at(Position at, Occurrences& article) {
    const auto starts = article.part_starts();
    unsigned part = 0;
    for (unsigned i = 0; i < starts.size(); ++i)
        if (starts[i] > 0 && starts[i] <= at) part = i;
    return part;
}

bool in_one_part(const Node& node, Position a, Position b, Occurrences& article) {
    return node.lists || part_at(a, article) == part_at(b, article);
}

void add(Places& places, const Extent& extent, const Words& words) {
    places[extent].insert(words.begin(), words.end());
}

Words both(const Words& a, const Words& b) {
    Words out = a;
    out.insert(b.begin(), b.end());
    return out;
}

Places phrase(const Node& node, Occurrences& article) {
    Places found;
    bool begun = false;
    Position distance = 1;
    for (const Node& child : node.children) {
        if (child.kind == Kind::kAnyWord) {
            ++distance;
            continue;
        }
        const Places own = places(child, article);
        Places longer;
        for (const auto& [a, words] : found) {
            for (const auto& [b, more] : own) {
                const bool next = b.first > a.last && b.first - a.last == distance;
                if (next && in_one_part(node, a.first, b.last, article))
                    add(longer, {a.first, b.last}, both(words, more));
            }
        }
        found = begun ? longer : own;
        begun = true;
        distance = 1;
    }
    return found;
}

bool is_near(const Node& node, const Extent& a, const Extent& b, Occurrences& article) {
    if (!in_one_part(node, std::min(a.first, b.first), std::max(a.last, b.last), article))
        return false;
    if (a.last < b.first) return b.first - a.last <= node.number;
    return !node.ordered && b.last < a.first && a.first - b.last <= node.number;
}

Places nearness(const Node& node, Occurrences& article) {
    Places found;
    const Places right = places(node.children[1], article);
    for (const auto& [a, words] : places(node.children[0], article)) {
        bool any = false;
        for (const auto& [b, more] : right) {
            if (!is_near(node, a, b, article)) continue;
            any = true;
            if (node.kind == Kind::kNear) {
                add(found, {std::min(a.first, b.first), std::max(a.last, b.last)},
                    both(words, more));
            }
        }
        if (node.kind == Kind::kNotNear && !any) add(found, a, words);
    }
    return found;
}

Places made(const Node& node, Occurrences& article) {
    Places found;
    switch (node.kind) {
        case Kind::kTerm:
            for (const Extent& extent : match::word_extents(node, article))
                add(found, extent, {{extent, 0}});
            return found;
        case Kind::kOr:
            for (const Node& child : node.children)
                for (const auto& [extent, words] : places(child, article))
                    add(found, extent, words);
            return found;
        case Kind::kPhrase:
            return phrase(node, article);
        case Kind::kNear:
        case Kind::kNotNear:
            return nearness(node, article);
        case Kind::kInParts:
            found = places(node.children[0], article);
            std::erase_if(found, [&](const auto& place) {
                return ((node.parts >> part_at(place.first.first, article)) & 1U) == 0;
            });
            return found;
        case Kind::kAtLeast: {
            found = places(node.children[0], article);
            std::set<Position> starts;
            for (const auto& [extent, words] : found) starts.insert(extent.first);
            return starts.size() >= node.number ? found : Places();
        }
        default:
            return found;
    }
}

}  // namespace

Places places(const Node& node, Occurrences& article) {
    Places found = made(node, article);
    // Words without a number of their own have that of the node above them: 0 until then.
    if (!node.word) return found;
    for (auto& [extent, words] : found) {
        Words numbered;
        for (const auto& [at, number] : words)
            numbered.emplace(at, number == 0 ? *node.word : number);
        words = std::move(numbered);
    }
    return found;
}

Extents extents(const Node& node, Occurrences& article) {
    Extents out;
    for (const auto& [extent, words] : places(node, article)) out.push_back(extent);
    return out;
}

}  // namespace newsdex::test
