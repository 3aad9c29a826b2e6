// Posting sources: sets of articles made by our own merge where Xapian's operators are slow, cut
// their input, or cannot say what is asked.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/deadline.hpp"
#include "engine/score.hpp"
#include "engine/xapian/compile.hpp"
#include "engine/xapian/tally.hpp"
#include "match/work.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// A query that owns the source made of the arguments.
template <class Source, class... Arguments>
Xapian::Query source_of(Arguments&&... arguments) {
    auto* source = new Source(std::forward<Arguments>(arguments)...);
    return Xapian::Query(source->release());
}

/// An ascending list of docids with a weight each. What list is decided for each database when it
/// is searched (several are searched one by one, each with docids of its own).
class ListSource : public Xapian::PostingSource {
  public:
    struct Item {
        Xapian::docid docid = 0;
        double weight = 0;
    };

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }
    void next(double min_weight) override;
    void skip_to(Xapian::docid docid, double min_weight) override;
    bool at_end() const override { return begun_ && at_ >= items_.size(); }
    Xapian::docid get_docid() const override { return items_[at_].docid; }
    double get_weight() const override { return items_[at_].weight; }
    void init(const Xapian::Database& database) override;

  protected:
    /// The list for one database.
    virtual std::vector<Item> list(const Xapian::Database& database) const = 0;

  private:
    [[nodiscard]] Xapian::doccount size() const {
        return static_cast<Xapian::doccount>(items_.size());
    }
    std::vector<Item> items_;
    std::size_t at_ = 0;
    bool begun_ = false;
};

/// Articles with any of many terms, with the sum of what these score.
class UnionSource : public ListSource {
  public:
    /// Of `nodes`, those that have an only_term().
    UnionSource(const BoundPlan& plan, Operands nodes, const Scoring* scoring,
                const base::Deadline& deadline)
        : plan_(plan), nodes_(std::move(nodes)), scoring_(scoring), deadline_(deadline) {}
    Xapian::PostingSource* clone() const override {
        return new UnionSource(plan_, nodes_, scoring_, deadline_);
    }

  protected:
    std::vector<Item> list(const Xapian::Database& database) const override;

  private:
    const BoundPlan& plan_;
    Operands nodes_;
    const Scoring* scoring_;
    base::Deadline deadline_;
};

/// Articles in files of which the path is like the node's pattern: each database has files of its
/// own.
class PathSource : public ListSource {
  public:
    PathSource(const BoundPlan& plan, const plan::Node& node, const base::Deadline& deadline)
        : plan_(plan), node_(node), deadline_(deadline) {}
    Xapian::PostingSource* clone() const override {
        return new PathSource(plan_, node_, deadline_);
    }

  protected:
    std::vector<Item> list(const Xapian::Database& database) const override;

  private:
    const BoundPlan& plan_;
    const plan::Node& node_;
    base::Deadline deadline_;
};

/// Articles whose positions satisfy a node, of those that candidates() finds.
class JudgedSource : public ListSource {
  public:
    JudgedSource(const BoundPlan& plan, const plan::Node& node, match::Work& work)
        : plan_(plan), node_(node), work_(work) {}
    Xapian::PostingSource* clone() const override { return new JudgedSource(plan_, node_, work_); }

  protected:
    std::vector<Item> list(const Xapian::Database& database) const override;

  private:
    const BoundPlan& plan_;
    const plan::Node& node_;
    match::Work& work_;
};

/// What words add to the scores, to the right of an AND_MAYBE: their posting lists are opened at
/// the first match of the left, so that a query without matches costs nothing more. Several count
/// as one, by the sum of their occurrences.
class WeightSource : public Xapian::PostingSource {
  public:
    WeightSource(std::vector<std::string> terms, const WordWeight& weight)
        : terms_(std::move(terms)), weight_(weight) {}
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return most_ / 2; }
    Xapian::doccount get_termfreq_max() const override { return most_; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid docid, double min_weight) override;
    bool at_end() const override { return begun_ && lists_.empty(); }
    Xapian::docid get_docid() const override { return docid_; }
    double get_weight() const override;
    void init(const Xapian::Database& database) override;
    Xapian::PostingSource* clone() const override { return new WeightSource(terms_, weight_); }

  private:
    std::vector<std::string> terms_;
    WordWeight weight_;
    Xapian::Database database_;
    Xapian::doccount most_ = 0;
    /// Those that are not at their end; all stand at docid_ or behind it.
    std::vector<Xapian::PostingIterator> lists_;
    Xapian::docid docid_ = 0;
    bool begun_ = false;
};

/// Loosened words: the articles that a kMost node lets through, each with the number of its
/// distinct words that are counted times kWordWeight as weight, and the sum of what those score
/// that have an only_term().
class MostSource : public ListSource {
  public:
    /// Above any score (50,000 words of 50 at most), and small enough that a double holds the
    /// number of words and the score without loss: 2^16 words, 2^22, and the grid of 2^-15.
    static constexpr double kWordWeight = 4'194'304.0;  // 2^22

    MostSource(const BoundPlan& plan, const plan::Node& node, const Scoring* scoring,
               match::Work& work)
        : plan_(plan), node_(node), scoring_(scoring), work_(work) {}
    Xapian::PostingSource* clone() const override {
        return new MostSource(plan_, node_, scoring_, work_);
    }

  protected:
    std::vector<Item> list(const Xapian::Database& database) const override;

  private:
    const BoundPlan& plan_;
    const plan::Node& node_;
    const Scoring* scoring_;
    match::Work& work_;
};

}  // namespace newsdex::engine
