// The order of an answer: total, whatever ties, so that pages do not overlap.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <newsdex/search.hpp>

namespace newsdex::engine {

/// Bytes whose ascending order is: by date as `sort` says (kRelevance: newest first), undated last,
/// then by id. `published` and `id`: the article's values in schema::kPublished and kIdBytes.
[[nodiscard]] std::string date_key(std::string published, std::string_view id, Sort sort);
/// The same order in numbers. Of the date alone, undated last; an instant at the very end of what
/// 64 bits hold, which no article has, counts as undated.
[[nodiscard]] std::uint64_t date_number(std::string_view published, Sort sort);
/// Of the id: its first eight bytes, then the other eight.
[[nodiscard]] std::array<std::uint64_t, 2> id_numbers(std::string_view id);

/// What places an article in an answer by relevance.
struct Rank {
    std::uint32_t words = 0;  ///< of plan::Kind::kMost, distinct, those counted
    double score = 0;
    std::uint32_t missing = 0;  ///< of Plan::written
    std::string date;           ///< date_key()
};

/// Plans that do not score, and other sorts, go by the date_key() alone.
[[nodiscard]] bool comes_before(const Rank& a, const Rank& b);

}  // namespace newsdex::engine
