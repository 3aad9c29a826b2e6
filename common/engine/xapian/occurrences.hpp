// What the judge asks about an article, read from Xapian's postings and positions.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <vector>

#include "match/match.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// Articles may be asked for in any order; ascending docids are fast.
class XapianOccurrences : public match::Occurrences {
  public:
    /// Both must outlive it.
    XapianOccurrences(const Xapian::Database& database, const std::vector<plan::Term>& terms);

    /// The article to answer about; `document` must live until the next call.
    void move_to(Xapian::docid docid, const Xapian::Document& document);

    bool has(plan::TermId term) override;
    std::span<const match::Position> positions(plan::TermId term) override;
    std::span<const match::Position> section_starts() override;
    std::optional<Days> days() override;

  private:
    struct State {
        Xapian::PostingIterator at;
        bool begun = false;
        Xapian::docid checked = 0;  ///< article that `found` is about
        bool found = false;
        Xapian::docid read = 0;  ///< article that `positions` are of
        std::vector<match::Position> positions;
    };

    const Xapian::Database& database_;
    const std::vector<plan::Term>& terms_;
    std::vector<State> states_;
    Xapian::docid docid_ = 0;
    const Xapian::Document* document_ = nullptr;
    std::optional<std::vector<match::Position>> sections_;
};

/// Lets through what satisfies the plan.
class Judge : public Xapian::MatchDecider {
  public:
    Judge(const Xapian::Database& database, const plan::Plan& plan, const plan::Node& node)
        : occurrences_(database, plan.terms), node_(node) {}
    bool operator()(const Xapian::Document& document) const override;

  private:
    mutable XapianOccurrences occurrences_;
    const plan::Node& node_;
};

}  // namespace newsdex::engine
