// The sweeps that every operator is made of. Each goes through the shorter list and searches in the
// longer where that is cheaper.
#include "match/positions.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace newsdex::match {

std::span<const Position> within(std::span<const Position> positions, Stretch stretch) {
    const auto from = std::lower_bound(positions.begin(), positions.end(), stretch.first);
    return {from, std::upper_bound(from, positions.end(), stretch.last)};
}

Positions without(std::span<const Position> a, std::span<const Position> b) {
    Positions out;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

void unite(Positions& into, std::span<const Position> more) {
    const auto middle = static_cast<std::ptrdiff_t>(into.size());
    into.insert(into.end(), more.begin(), more.end());
    std::inplace_merge(into.begin(), into.begin() + middle, into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

namespace {

/// The first at or behind `from` that is not below `least`: near ones are found at once.
std::span<const Position>::iterator skip_to(std::span<const Position>::iterator from,
                                            std::span<const Position>::iterator end,
                                            std::uint64_t least) {
    std::ptrdiff_t step = 1;
    while (end - from > step && from[step] < least) {
        from += step;
        step *= 2;
    }
    return std::lower_bound(from, end - from > step ? from + step : end, least);
}

/// Calls keep(earlier, later) for pairs in reach, with keep() to move one of the two on.
template <class Keep>
void sweep(std::span<const Position> earlier, std::span<const Position> later, Reach reach,
           const Keep& keep) {
    auto from = earlier.begin();
    auto to = later.begin();
    while (from != earlier.end() && to != later.end()) {
        // Of 64 bits: positions near the largest number do not wrap around.
        const std::uint64_t least = std::uint64_t{*from} + reach.least;
        if (*to < least)
            to = skip_to(to, later.end(), least);
        else if (*to <= std::uint64_t{*from} + reach.most)
            keep(from, to);
        else
            from = skip_to(from, earlier.end(), std::uint64_t{*to} - reach.most);
    }
}

}  // namespace

Positions common(std::span<const Position> a, std::span<const Position> b) {
    return reached(a, b, {0, 0});
}

Positions reached(std::span<const Position> earlier, std::span<const Position> later, Reach reach) {
    Positions out;
    sweep(earlier, later, reach, [&](auto&, auto& to) { out.push_back(*to++); });
    return out;
}

Positions reaching(std::span<const Position> earlier, std::span<const Position> later,
                   Reach reach) {
    Positions out;
    sweep(earlier, later, reach, [&](auto& from, auto&) { out.push_back(*from++); });
    return out;
}

std::vector<Part> parts_of(std::span<const Position> starts) {
    std::vector<Part> out;
    Position last = ~Position{0};
    for (std::size_t i = starts.size(); i-- > 1;) {
        // Absent, or where a later one has begun already.
        if (starts[i] == 0 || starts[i] > last) continue;
        out.push_back({static_cast<unsigned>(i), {starts[i], last}});
        last = starts[i] - 1;
    }
    out.push_back({0, {0, last}});
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace newsdex::match
