// The order of an answer: total, whatever ties, so that pages do not overlap.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <newsdex/search.hpp>

namespace newsdex::engine {

/// Bytes whose ascending order is: by date as `sort` says (kRelevance: newest first), undated last,
/// then by id. `published` and `id`: the article's values in schema::kPublished and kIdBytes.
[[nodiscard]] std::string date_key(std::string published, std::string_view id, Sort sort);

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
