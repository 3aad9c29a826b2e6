#include "match/algebra.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <newsdex/error.hpp>

namespace newsdex::match {
namespace {

void check_size(std::size_t size) {
    if (size <= kMostExtents) return;
    throw Error(ErrorCode::kTooCostly,
                "cannot answer the query: an article has over 1,000,000 places for one distance; "
                "use a smaller distance or rarer words");
}

/// Extents that begin in [first, last].
std::pair<Extents::const_iterator, Extents::const_iterator> beginning_in(const Extents& extents,
                                                                         Position first,
                                                                         Position last) {
    const auto before = [](const Extent& extent, Position at) { return extent.first < at; };
    const auto behind = [](Position at, const Extent& extent) { return at < extent.first; };
    const auto from = std::lower_bound(extents.begin(), extents.end(), first, before);
    return {from, std::upper_bound(from, extents.end(), last, behind)};
}

Position plus(Position a, Position b) noexcept { return a + b < a ? ~Position{0} : a + b; }

}  // namespace

std::size_t Sections::of(Position position) const noexcept {
    // Absent sections are 0 and may stand between others, so no binary search; there are six.
    std::size_t section = 0;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        if (starts_[i] != 0 && starts_[i] <= position) section = i;
    }
    return section;
}

Extents sorted_distinct(Extents extents) {
    std::sort(extents.begin(), extents.end());
    extents.erase(std::unique(extents.begin(), extents.end()), extents.end());
    return extents;
}

Extents united(const Extents& a, const Extents& b) {
    Extents out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

Extents common(const Extents& a, const Extents& b) {
    Extents out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

Extents adjacent(const Extents& left, const Extents& right, Position gap,
                 const Sections& sections) {
    Extents out;
    for (const Extent& extent : left) {
        const Position next = plus(extent.last, gap + 1);
        const auto [from, to] = beginning_in(right, next, next);
        for (auto it = from; it != to; ++it) {
            if (sections.same(extent.first, it->last)) out.push_back({extent.first, it->last});
        }
        check_size(out.size());
    }
    return sorted_distinct(std::move(out));
}

void check_phrase_steps(std::size_t steps, std::size_t most, std::size_t words) {
    if (steps <= most) return;
    throw Error(ErrorCode::kTooCostly, "cannot answer the query: a phrase of " +
                                           std::to_string(words) +
                                           " words repeats words that an article has too often; "
                                           "search for a part of it");
}

Extents consecutive(std::span<const std::span<const Position>> words, const Sections& sections) {
    std::vector<Position> starts(words[0].begin(), words[0].end());
    std::size_t steps = 0;
    for (Position i = 1; i < words.size() && !starts.empty(); ++i) {
        steps += starts.size() + words[i].size();
        check_phrase_steps(steps, kMostPhraseSteps, words.size());
        auto next = words[i].begin();
        std::erase_if(starts, [&](Position start) {
            while (next != words[i].end() && *next < start + i) ++next;
            return next == words[i].end() || *next != start + i;
        });
    }
    const auto length = static_cast<Position>(words.size());
    Extents out;
    for (const Position start : starts) {
        if (sections.same(start, start + length - 1)) out.push_back({start, start + length - 1});
    }
    return out;
}

void near_pairs(const Extents& left, const Extents& right, Distance distance,
                const Sections& sections,
                const std::function<bool(const Extent&, const Extent&)>& visit) {
    for (const Extent& extent : left) {
        const auto [from, to] =
            beginning_in(right, plus(extent.last, 1), plus(extent.last, distance.most));
        for (auto it = from; it != to; ++it) {
            if (sections.same(extent.first, it->last) && !visit(extent, *it)) return;
        }
    }
    if (distance.ordered) return;
    for (const Extent& extent : right) {
        const auto [from, to] =
            beginning_in(left, plus(extent.last, 1), plus(extent.last, distance.most));
        for (auto it = from; it != to; ++it) {
            if (sections.same(extent.first, it->last) && !visit(*it, extent)) return;
        }
    }
}

Extents near(const Extents& left, const Extents& right, Distance distance,
             const Sections& sections) {
    Extents out;
    near_pairs(left, right, distance, sections, [&](const Extent& a, const Extent& b) {
        out.push_back({std::min(a.first, b.first), std::max(a.last, b.last)});
        if (out.size() > kMostExtents) out = sorted_distinct(std::move(out));
        check_size(out.size());
        return true;
    });
    return sorted_distinct(std::move(out));
}

Extents not_near(const Extents& left, const Extents& right, Distance distance,
                 const Sections& sections) {
    Extents close;
    near_pairs(left, right, distance, sections, [&](const Extent& a, const Extent&) {
        if (close.empty() || close.back() != a) close.push_back(a);
        if (close.size() > kMostExtents) close = sorted_distinct(std::move(close));
        return true;
    });
    close = sorted_distinct(std::move(close));
    Extents out;
    std::set_difference(left.begin(), left.end(), close.begin(), close.end(),
                        std::back_inserter(out));
    return out;
}

}  // namespace newsdex::match
