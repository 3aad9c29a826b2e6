// What a reader remembers of the terms that were asked for.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.hpp"

namespace newsdex::engine {

/// A snapshot never changes, so what was read of it holds. Looking up a frequency takes 1 to 2 µs
/// and a query asks for a dozen; some MB at most are kept. One thread at a time. Errors: Xapian's.
class TermFacts {
  public:
    explicit TermFacts(const Xapian::Database& database) : database_(database) {}

    /// Articles with the term.
    std::uint64_t frequency(std::string_view term);
    /// How many positions the word covers where it stands for several (coop for co-op: 2), each
    /// number once, ascending; none for most words.
    const std::vector<std::uint16_t>& joined_spans(std::string_view word);

    /// False if no article can match, as words that must all be there are in none together: the
    /// frequencies tell, or the articles of rare words. Most phrases and many pairs of words are
    /// answered so without a look at a posting list. True says nothing.
    bool can_match(const plan::Plan& plan, const plan::Node& node);

  private:
    struct Facts {
        std::uint64_t frequency = 0;
        std::optional<std::vector<Xapian::docid>> articles;  ///< ascending; if it is rare
    };
    Facts& facts(std::string_view term);
    const std::vector<Xapian::docid>* articles_if_rare(const std::string& term);
    bool can_meet(const plan::Plan& plan, const std::vector<plan::Node>& nodes);

    // A copy shares the snapshot's state; both stay in one thread.
    Xapian::Database database_;
    std::unordered_map<std::string, Facts> facts_;
    std::unordered_map<std::string, std::vector<std::uint16_t>> spans_;
    std::optional<std::vector<std::uint16_t>> index_spans_;  ///< that any word has
};

}  // namespace newsdex::engine
