// The table of a plan's terms while it is made, and small ways to write nodes.
#pragma once

#include <unordered_map>
#include <vector>

#include "plan/plan.hpp"

namespace newsdex::plan {

/// Room for the terms and words of most queries, so that they are moved to no larger one.
inline constexpr std::size_t kUsualTerms = 8;

class TermTable {
  public:
    TermTable() { terms_.reserve(kUsualTerms); }
    /// The number of a term; each is kept once.
    TermId id(schema::Term term);
    [[nodiscard]] const schema::Term& at(TermId id) const { return terms_[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }
    [[nodiscard]] std::vector<schema::Term> take() { return std::move(terms_); }

  private:
    std::vector<schema::Term> terms_;
    std::unordered_map<schema::Term, TermId, schema::TermHash> ids_;
};

[[nodiscard]] Node leaf(Kind kind);
[[nodiscard]] Node term_node(TermId term);
/// One node for several; the child itself if there is one.
[[nodiscard]] Node group(Kind kind, std::vector<Node> children);
/// A node with the one child.
[[nodiscard]] Node around(Kind kind, Node child);
/// The plan over those of its articles alone that match `filter`, which does not score.
[[nodiscard]] Plan narrowed(Plan plan, Node filter);
/// Marks the node and all below it as not scoring.
void make_filter(Node& node);
/// Does anything in it score?
[[nodiscard]] bool scores(const Node& node);

}  // namespace newsdex::plan
