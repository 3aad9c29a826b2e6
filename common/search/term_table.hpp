// The terms of a plan by their bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "plan/plan.hpp"
#include "search/word_sieve.hpp"

namespace newsdex::search {

/// One thread at a time. The plan must outlive it.
class TermTable {
  public:
    /// `language`: of the index's stemmer.
    TermTable(const plan::Plan& plan, std::string_view language);

    /// The plan's term `prefix` + `word`.
    [[nodiscard]] std::optional<plan::TermId> find(std::string_view prefix, std::string_view word);
    /// That of the stem: Z + `prefix` + `stem`.
    [[nodiscard]] std::optional<plan::TermId> find_stem(std::string_view prefix,
                                                        std::string_view stem);
    [[nodiscard]] WordSieve& sieve() noexcept { return sieve_; }
    /// Does the plan ask for stems at all?
    [[nodiscard]] bool has_stems() const noexcept { return has_stems_; }

  private:
    [[nodiscard]] std::optional<plan::TermId> find_key() const;

    WordSieve sieve_;
    std::unordered_map<std::string, plan::TermId> ids_;
    bool has_stems_ = false;
    std::string key_;
};

}  // namespace newsdex::search
