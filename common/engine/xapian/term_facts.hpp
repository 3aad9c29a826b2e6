// What a reader remembers of the terms that were asked for.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/terms.hpp"

namespace newsdex::engine {

/// A snapshot never changes, so what was read of it holds. Looking up a frequency takes 1 to 2 µs
/// and a query asks for a dozen; some MB at most are kept. One thread at a time. Errors: Xapian's.
class TermFacts {
  public:
    explicit TermFacts(const Xapian::Database& database) : database_(database) {}

    /// Articles with the term.
    std::uint64_t frequency(const schema::Term& term);
    /// All of them, ascending, if they are few; else null. Valid until the next call.
    const std::vector<Xapian::docid>* articles_if_rare(const schema::Term& term);
    /// How many positions the word covers where it stands for several (coop for co-op: 2), each
    /// number once, ascending; none for most words.
    const std::vector<std::uint8_t>& joined_spans(const std::string& word);

  private:
    struct Facts {
        std::uint64_t frequency = 0;
        std::optional<std::vector<Xapian::docid>> articles;  ///< ascending; if it is rare
    };
    Facts& facts(const schema::Term& term);

    // A copy shares the snapshot's state; both stay in one thread.
    Xapian::Database database_;
    std::unordered_map<schema::Term, Facts, schema::TermHash> facts_;
    std::unordered_map<std::string, std::vector<std::uint8_t>> spans_;
    std::optional<std::vector<std::uint8_t>> index_spans_;  ///< that any word has
};

}  // namespace newsdex::engine
