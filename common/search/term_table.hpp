// Which of a plan's terms a word of an article is.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.hpp"
#include "plan/plan.hpp"
#include "schema/schema.hpp"

namespace newsdex::search {

/// One thread at a time. The plan must outlive it.
class TermTable {
  public:
    explicit TermTable(const plan::Plan& plan);

    /// Appends to `out` the plan's terms that the index has at a token's position in a section, as
    /// the writer makes them (docs/index-format.md). kJoined: at each position it covers, but for
    /// joined_term().
    void terms_of(const analysis::Token& token, schema::Section section,
                  analysis::Analyzer& analyzer, std::vector<plan::TermId>& out);
    /// The term that tells where a kJoined word begins and how many positions it covers.
    void joined_term(const analysis::Token& token, std::vector<plan::TermId>& out);

  private:
    void look_up(std::string_view prefix, std::string_view word, std::vector<plan::TermId>& out);

    std::unordered_map<std::string_view, plan::TermId> ids_;
    bool has_stems_ = false;
    std::string key_;
};

}  // namespace newsdex::search
