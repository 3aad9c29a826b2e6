// Tree to Plan: analysis of the words, expansion of prefixes, cost.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "plan/plan.hpp"
#include "query/tree.hpp"

namespace newsdex::plan {

/// What a plan needs to know of the index searched. One thread at a time.
class IndexFacts {
  public:
    virtual ~IndexFacts() = default;
    /// Articles, those not usable included.
    [[nodiscard]] virtual std::uint64_t article_count() const = 0;
    /// Articles that have the term; 0 if the index does not know it.
    [[nodiscard]] virtual std::uint64_t frequency(const schema::Term& term) const = 0;
    /// Articles that have a value in the slot.
    [[nodiscard]] virtual std::uint64_t with_value(std::uint32_t slot) const = 0;
    /// The texts of the terms of the form and field of `start` that begin with its text, ascending,
    /// until `visit` says false. Of paths, which have no terms: all, in any order.
    virtual void walk(
        const schema::Term& start,
        const std::function<bool(std::string_view text, std::uint64_t frequency)>& visit) const = 0;
    /// The paths of the files that have articles, until `visit` says false; none: not known.
    virtual void walk_files(const std::function<bool(std::string_view path)>& /*visit*/) const {}
    /// The folders that relative names of files are below; none: not known.
    [[nodiscard]] virtual std::vector<std::string> folders() const { return {}; }
    /// Spans of the joined forms of `word` that the index has: {2} for coop if co-op occurs. Asks
    /// frequency(); an engine that lives longer than a query may remember.
    [[nodiscard]] virtual std::vector<std::uint8_t> joined_spans(const std::string& word) const;
};

struct PlanOptions {
    MatchMode match = MatchMode::kDefault;
    std::int64_t now = 0;      ///< seconds since 1970 (UTC)
    bool with_accents = true;  ///< false: words are asked as if typed without any
};

/// Throws newsdex::Error kTooCostly, naming the clause, for what cannot be answered in bounded
/// work; nothing is ever cut silently.
[[nodiscard]] Planned make(const query::Node& tree, analysis::Analyzer& analyzer,
                           const IndexFacts& facts, const PlanOptions& options = {});

}  // namespace newsdex::plan
