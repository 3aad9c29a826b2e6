// Which stretch of a text to show.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "search/snippet.hpp"

namespace newsdex::search {

/// Bytes [first, last) of a text.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Stretch&) const = default;
};

/// The matches that a snippet of `columns` should hold: most weight of distinct words, then most
/// places, then the earliest. From the first byte of the first match to the last byte of the last.
/// At least one place; never wider than `columns`, unless a single word is.
[[nodiscard]] Stretch best_stretch(std::string_view text, std::span<const MatchedPlace> places,
                                   std::span<const double> weights, std::size_t columns);

/// `core` with what stands around it, to `columns` in all: from the start of its sentence if that
/// is near, else from a word's start; to the end of a word.
[[nodiscard]] Stretch with_context(std::string_view text, Stretch core, std::size_t columns);

}  // namespace newsdex::search
