// The one question of ends.hpp answered for each operator, with the work counted.
#include "match/ends.hpp"

#include <algorithm>
#include <cstdint>

namespace newsdex::match {
namespace {

using plan::Kind;
using plan::Node;

/// Positions kept of earlier answers: 16 MB.
constexpr std::size_t kMostRemembered = 4'000'000;

/// Steps of an answer, however short: it is a list with room of its own.
constexpr std::uint64_t kAnswer = 30;

Positions copy(std::span<const Position> positions) { return {positions.begin(), positions.end()}; }

Positions sorted(Positions positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

bool is_plain_word(const Node& node) { return node.kind == Kind::kTerm && node.joined.empty(); }

/// Its extents are single positions.
bool is_of_words(const Node& node) {
    return is_plain_word(node) ||
           (node.kind == Kind::kOr &&
            std::all_of(node.children.begin(), node.children.end(), is_plain_word));
}

/// Its extents lie in one part each. (Positions of lists are none of the text's parts.)
bool stays_in_part(const Node& node) {
    return !node.lists && node.joined.empty() &&
           std::all_of(node.children.begin(), node.children.end(), stays_in_part);
}

}  // namespace

PhraseElement PhraseCursor::next() {
    for (Position distance = 1; left_ > 0; ++distance) {
        --left_;
        const Node& child = forward_ ? children_[children_.size() - 1 - left_] : children_[left_];
        if (child.kind != Kind::kAnyWord) return {&child, {distance, distance}};
    }
    return {};
}

/// Positions of the word by itself are those that no joined form of it covers.
Extents word_extents(const Node& term, Occurrences& article) {
    Extents out;
    const auto positions = article.positions(term.term);
    for (const plan::Joined& joined : term.joined) {
        for (const Position at : article.positions(joined.term)) {
            // A joined form of another field stands where this field's word does not.
            if (!std::binary_search(positions.begin(), positions.end(), at)) continue;
            out.push_back({at, at + joined.span - 1U});
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    const std::size_t joined_count = out.size();
    Position covered = 0;  // up to here
    std::size_t next = 0;
    for (const Position at : positions) {
        for (; next < joined_count && out[next].first <= at; ++next)
            covered = std::max(covered, out[next].last);
        if (at > covered) out.push_back({at, at});
    }
    std::sort(out.begin(), out.end());
    return out;
}

const Positions& Ends::all(const Node& node, Side side) {
    const auto key = std::pair(&node, side);
    const auto known = all_.find(key);
    if (known != all_.end()) return known->second;
    return all_.emplace(key, compute(node, other(side), nullptr)).first->second;
}

Positions Ends::select(const Node& node, Side side, const Positions* given, Stretch stretch) {
    const auto ends = within(all(node, side), stretch);
    Positions out = given ? common(*given, ends) : copy(ends);
    work_.take(kAnswer + out.size() + (given ? given->size() : 0));
    return out;
}

Positions Ends::across(const Node& node, Side side, const Positions& given) {
    if (given.empty() || is_of_words(node)) return given;
    if (given.size() == all(node, side).size()) return all(node, other(side));
    if (node.kind != Kind::kNear && node.kind != Kind::kNotNear) return compute(node, side, &given);
    Known& known = known_[{&node, side}];
    const auto found = known.find(given);
    if (found != known.end()) return found->second;
    Positions out = compute(node, side, &given);
    remember(known, given, out);
    return out;
}

Positions Ends::across(const Node& node, Side side, const Positions* given, Stretch stretch) {
    if (!given && stays_in_part(node)) {
        const Positions& ends = all(node, other(side));
        work_.take(kAnswer + ends.size());
        return copy(within(ends, stretch));
    }
    return across(node, side, select(node, side, given, stretch));
}

void Ends::remember(Known& known, const Positions& given, const Positions& found) {
    remembered_ += given.size() + found.size();
    if (remembered_ > kMostRemembered) {
        for (auto& [key, answers] : known_) answers.clear();
        remembered_ = given.size() + found.size();
    }
    known.emplace(given, found);
}

const std::vector<Part>& Ends::parts(const Node& node) {
    static const std::vector<Part> one = parts_of({});
    if (node.lists) return one;
    if (!parts_) parts_ = parts_of(article_.part_starts());
    return *parts_;
}

Positions Ends::allowed(const Node& node, const Positions& firsts) {
    Positions out;
    for (const Part& part : parts_of(article_.part_starts()))
        if (((node.parts >> part.number) & 1U) != 0) unite(out, within(firsts, part.stretch));
    return out;
}

Positions Ends::reached(const Positions& earlier, const Positions& later, Reach reach) {
    Positions out = match::reached(earlier, later, reach);
    work_.take(kAnswer + out.size() + std::min(earlier.size(), later.size()));
    return out;
}

Positions Ends::reaching(const Positions& earlier, const Positions& later, Reach reach) {
    Positions out = match::reaching(earlier, later, reach);
    work_.take(kAnswer + out.size() + std::min(earlier.size(), later.size()));
    return out;
}

/// The other ends of the node's extents that have a given end (nullptr: of all).
Positions Ends::compute(const Node& node, Side side, const Positions* given) {
    switch (node.kind) {
        case Kind::kTerm:
            return word(node, side, given);
        case Kind::kOr:
            return either(node, side, given);
        case Kind::kPhrase:
            return phrase(node, side, given);
        case Kind::kNear:
            return near(node, side, given);
        case Kind::kNotNear:
            return not_near(node, side, given);
        case Kind::kInParts: {
            const Node& child = node.children.front();
            Positions ends = select(child, side, given);
            if (side == Side::kLast) return allowed(node, across(child, side, ends));
            return across(child, side, allowed(node, ends));
        }
        case Kind::kAtLeast: {
            const Node& child = node.children.front();
            if (all(child, Side::kFirst).size() < node.number) return {};
            return across(child, side, given, {});
        }
        default:
            return {};
    }
}

Positions Ends::word(const Node& node, Side side, const Positions* given) {
    if (node.joined.empty()) return given ? *given : copy(article_.positions(node.term));
    Positions out;
    for (const Extent& extent : word_extents(node, article_)) {
        const Position end = side == Side::kFirst ? extent.first : extent.last;
        if (given && !std::binary_search(given->begin(), given->end(), end)) continue;
        out.push_back(side == Side::kFirst ? extent.last : extent.first);
    }
    work_.take(kAnswer + out.size());
    return sorted(std::move(out));
}

Positions Ends::either(const Node& node, Side side, const Positions* given) {
    Positions out;
    for (const Node& child : node.children) {
        // Appending and sorting once: an OR may have thousands of words.
        if (is_plain_word(child) && !given) {
            const auto positions = article_.positions(child.term);
            out.insert(out.end(), positions.begin(), positions.end());
            continue;
        }
        const Positions more = across(child, side, given, {});
        out.insert(out.end(), more.begin(), more.end());
    }
    work_.take(kAnswer + node.children.size() + out.size());
    return sorted(std::move(out));
}

Positions Ends::phrase(const Node& node, Side side, const Positions* given) {
    const bool forward = side == Side::kFirst;
    Positions out;
    for (const Part& part : parts(node)) {
        PhraseCursor elements(node, side);
        const PhraseElement start = elements.next();
        if (!start.node) continue;
        Positions ends = across(*start.node, side, given, part.stretch);
        while (!ends.empty()) {
            const PhraseElement element = elements.next();
            if (!element.node) break;
            const Positions next = forward
                                       ? reached(ends, all(*element.node, side), element.reach)
                                       : reaching(all(*element.node, side), ends, element.reach);
            ends = copy(within(across(*element.node, side, next), part.stretch));
        }
        unite(out, ends);
    }
    return out;
}

Positions Ends::near(const Node& node, Side side, const Positions* given) {
    const Reach reach{1, node.number};
    const bool forward = side == Side::kFirst;
    Positions out;
    for (const Part& part : parts(node)) {
        for (std::size_t order = 0; order < (node.ordered ? 1U : 2U); ++order) {
            const Node& earlier = node.children[order];
            const Node& later = node.children[1 - order];
            // The side of the pair that has the given end, then the other.
            const Node& from = forward ? earlier : later;
            const Node& to = forward ? later : earlier;
            const Positions middle = across(from, side, given, part.stretch);
            if (middle.empty()) continue;
            const Positions next = forward ? reached(middle, all(to, side), reach)
                                           : reaching(all(to, side), middle, reach);
            unite(out, within(across(to, side, next), part.stretch));
        }
    }
    return out;
}

Positions Ends::far_firsts(const Node& node, Positions firsts, const Part& last) {
    if (node.ordered) return firsts;
    const Node& close = node.children[1];
    const Positions ends = across(close, Side::kFirst, nullptr, last.stretch);
    return without(firsts, reached(ends, firsts, {1, node.number}));
}

Positions Ends::far_lasts(const Node& node, Positions lasts, const Part& first) {
    const Node& close = node.children[1];
    const Positions ends = across(close, Side::kLast, nullptr, first.stretch);
    return without(lasts, reaching(lasts, ends, {1, node.number}));
}

Positions Ends::not_near(const Node& node, Side side, const Positions* given) {
    const Node& child = node.children.front();
    Positions out;
    // Extents that leave their part are known only in lists beside words of the text.
    for (const Part& first : parts(node)) {
        for (const Part& last : parts(node)) {
            if (last.number < first.number) continue;
            const Part& here = side == Side::kFirst ? first : last;
            const Part& there = side == Side::kFirst ? last : first;
            Positions ends = select(child, side, given, here.stretch);
            if (ends.empty()) continue;
            ends = side == Side::kFirst ? far_firsts(node, std::move(ends), last)
                                        : far_lasts(node, std::move(ends), first);
            ends = across(child, side, ends);
            ends = copy(within(ends, there.stretch));
            ends = side == Side::kFirst ? far_lasts(node, std::move(ends), first)
                                        : far_firsts(node, std::move(ends), last);
            unite(out, ends);
        }
    }
    return out;
}

}  // namespace newsdex::match
