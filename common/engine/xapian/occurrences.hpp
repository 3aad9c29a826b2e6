// What the judge asks about articles, read from Xapian's postings and positions.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/xapian/files.hpp"
#include "match/match.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// A slot of ascending articles: a stream, as a document looks for its chunk anew each time.
class SlotReader {
  public:
    SlotReader(const Xapian::Database& database, Xapian::valueno slot)
        : database_(database), slot_(slot) {}
    /// "" if the article has no value.
    std::string at(Xapian::docid docid);

  private:
    const Xapian::Database& database_;
    Xapian::valueno slot_;
    Xapian::ValueIterator at_;
    bool begun_ = false;
};

/// Answers about one article after another of a list. Positions are read ahead, word by word: those
/// of one word stand together in the index, and reading the words of an article in turn would
/// copy a block for each.
class XapianOccurrences : public match::Occurrences {
  public:
    /// All must outlive it; `articles` ascend. What is read is taken from `work`.
    XapianOccurrences(const Xapian::Database& database, const std::vector<std::string>& terms,
                      const std::vector<Xapian::docid>& articles, match::Work& work);

    /// The article to answer about, by its place in the list; none before the last one asked for.
    void move_to(std::size_t article);

    bool has(plan::TermId term) override;
    std::span<const match::Position> positions(plan::TermId term) override;
    std::span<const match::Position> part_starts() override;
    std::optional<schema::Days> days() override;
    std::optional<std::int64_t> embargo() override;
    std::string path() override { return files_.path_of(articles_[article_]); }

  private:
    struct Postings {
        Xapian::PostingIterator at;
        bool begun = false;
    };
    struct State {
        Postings postings;
        Xapian::docid checked = 0;  ///< article that `found` is about
        bool found = false;
        // Positions of articles [first, last) of the list, one behind the other.
        Postings reader;
        std::size_t first = 0;
        std::size_t last = 0;
        std::vector<match::Position> positions;
        std::vector<std::size_t> starts;  ///< of each article in `positions`, and the end
    };
    /// Does the article have the term? Moves on to it.
    bool find(Postings& postings, plan::TermId term, Xapian::docid docid) const;
    void read_ahead(State& state, plan::TermId term);

    const Xapian::Database& database_;
    const std::vector<std::string>& terms_;
    const std::vector<Xapian::docid>& articles_;
    match::Work& work_;
    std::vector<State> states_;
    std::size_t article_ = 0;
    SlotReader starts_, first_day_, last_day_, embargoes_;
    std::optional<std::vector<match::Position>> parts_;
    XapianFiles files_;
};

}  // namespace newsdex::engine
