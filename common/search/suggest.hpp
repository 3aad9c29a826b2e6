// Another spelling for words that no article has, made of words that the index has.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/analyzer.hpp"
#include "plan/make.hpp"
#include "plan/plan.hpp"

namespace newsdex::search {

struct Suggestion {
    std::string query;
    std::uint64_t total = 0;  ///< articles that it finds, at least 1
};

/// Replaces the words of `query` that no article has by the nearest words of the index (at most two
/// letters put in, left out, replaced or swapped; one in words of up to four letters), as far as
/// that finds something; the words that the index has stay, and so do those with nothing near.
/// None if the index has every word. Words with digits and Chinese,
/// Japanese, Korean and other words without an alphabet are left alone. `count` gives the exact
/// number of articles for a query text. Cost: one walk over the dictionary and a few counts.
[[nodiscard]] std::optional<Suggestion> suggest(
    std::string_view query, const plan::Plan& plan, const plan::IndexFacts& facts,
    analysis::Analyzer& analyzer, const std::function<std::uint64_t(const std::string&)>& count);

}  // namespace newsdex::search
