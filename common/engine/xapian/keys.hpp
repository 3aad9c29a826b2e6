// What matches are ordered by, one key after another, in the place of their score: so that a list
// of all matches of a large index takes 16 bytes each and no more.
#pragma once

#include <bit>
#include <cstdint>

#include "engine/engine.hpp"

namespace newsdex::engine {

static_assert(sizeof(Scored) == 16);

/// What matches are ordered by before all else.
enum class By : std::uint8_t { kScore, kNewest, kOldest };

/// The smaller comes first. While an answer is put in order, Scored::score holds these bits.
[[nodiscard]] inline std::uint64_t key_in(const Scored& hit) {
    return std::bit_cast<std::uint64_t>(hit.score);
}
inline void put_key(Scored& hit, std::uint64_t key) { hit.score = std::bit_cast<double>(key); }

/// The bits of doubles from 0 on grow as they do; the highest score comes first.
[[nodiscard]] inline std::uint64_t key_of_score(double score) {
    return ~std::bit_cast<std::uint64_t>(score);
}
[[nodiscard]] inline double score_of_key(std::uint64_t key) { return std::bit_cast<double>(~key); }

[[nodiscard]] inline bool has_smaller_key(const Scored& a, const Scored& b) {
    return key_in(a) < key_in(b);
}

}  // namespace newsdex::engine
