// What the judge asks about an article, read from Xapian's postings and positions.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <vector>

#include "match/match.hpp"
#include "plan/plan.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {

/// Articles may be asked for in any order; ascending docids are fast.
class XapianOccurrences : public match::Occurrences {
  public:
    /// All must outlive it. What is read is taken from `work`.
    XapianOccurrences(const Xapian::Database& database, const std::vector<plan::Term>& terms,
                      match::Work& work);

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

    /// A slot of ascending articles: a stream, as a document looks for its chunk each time.
    class Values {
      public:
        explicit Values(Xapian::valueno slot) : slot_(slot) {}
        std::string at(const Xapian::Database& database, Xapian::docid docid);

      private:
        Xapian::valueno slot_;
        Xapian::ValueIterator at_;
        bool begun_ = false;
    };

    const Xapian::Database& database_;
    const std::vector<plan::Term>& terms_;
    match::Work& work_;
    std::vector<State> states_;
    Xapian::docid docid_ = 0;
    const Xapian::Document* document_ = nullptr;
    Values section_starts_{schema::kSectionStarts};
    std::optional<std::vector<match::Position>> sections_;
};

/// Lets through what satisfies the plan.
class Judge : public Xapian::MatchDecider {
  public:
    Judge(const Xapian::Database& database, const plan::Plan& plan, const plan::Node& node,
          match::Work& work)
        : occurrences_(database, plan.terms, work), node_(node), work_(work) {}
    bool operator()(const Xapian::Document& document) const override;

  private:
    mutable XapianOccurrences occurrences_;
    const plan::Node& node_;
    match::Work& work_;
};

}  // namespace newsdex::engine
