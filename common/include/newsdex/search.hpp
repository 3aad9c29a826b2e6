// What a search is given and what it answers. Begin with SearchOptions, whose defaults are what
// most people want, and with Results; index.hpp has the search itself. Values: any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <newsdex/api.hpp>
#include <newsdex/article.hpp>
#include <newsdex/note.hpp>

namespace newsdex {

/// The order of an answer. Articles without a date of publication come last in the orders by date.
enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };

/// What is asked of words that stand side by side.
enum class MatchMode : std::uint8_t {
    kDefault,  ///< all words; if no article has all, the most, with a note
    kAll,      ///< all words, never fewer
    kAny,      ///< any word; more and rarer words rank higher
};

/// As SearchOptions::limit: every article that matches.
inline constexpr std::size_t kAllHits = std::numeric_limits<std::size_t>::max();

/// How a query is answered. A value: any thread.
struct SearchOptions {
    std::size_t offset = 0;  ///< hits left out before the page, 0-based
    std::size_t limit = 10;  ///< hits on the page at most; 0 gives the total alone, kAllHits all
    Sort sort = Sort::kRelevance;           ///< the order of the hits
    MatchMode match = MatchMode::kDefault;  ///< what of words side by side must be there
    bool strict = false;                    ///< what is not understood is an Error, not a Note
    std::size_t snippet_columns =
        240;  ///< length of a snippet in columns of a terminal, about; 0: no snippets
    /// Of each hit where it lies alone: rank, score, path, file and index; for lists of files.
    bool paths_only = false;
    /// Look for another spelling of words that no article has (a walk over the words), and for the
    /// reason when nothing is found (a few counts).
    bool suggest = true;
    /// "Now" for relative dates and embargoes, as Date::utc_seconds; empty: the system's clock.
    /// Today is then the day in the process's time zone (TZ).
    std::optional<std::int64_t> now = std::nullopt;
    /// When the answer has to be there: past it Error kDeadline, never a part of an answer. It may
    /// come some ms late, and where libxapian alone is at work as late as a query may take at most
    /// (docs/embedding.md). One time serves several requests, queueing included. Empty: none.
    std::optional<std::chrono::steady_clock::time_point> deadline = std::nullopt;
    /// Ends the request in the same way when a stop is asked for, from any thread.
    std::stop_token stop = {};
};

/// [first, last) in Unicode code points of the text it belongs to.
struct CodePointRange {
    std::size_t first = 0;  ///< number of the first, from 0
    std::size_t last = 0;   ///< one past the last
    bool operator==(const CodePointRange&) const = default;
};

/// One article of an answer. A value: any thread.
struct Hit {
    std::size_t rank = 0;  ///< from 1, counted over all pages
    std::string id;        ///< stable name of the article, 26 characters
    /// Number of the article in the index as it was searched, for other programs that open the
    /// same database; a rebuilt or compacted index has other numbers, and so have several indexes
    /// searched as one. What names an article for good is `id`.
    std::uint32_t docid = 0;
    double score = 0;     ///< BM25 and what is added to it; comparable within one answer only
    Article article;      ///< without body and origin, which Index::article() has
    std::string file;     ///< absolute path of its file, bytes; "" if it came in none
    std::string index;    ///< absolute path of the index directory that it is in
    std::string snippet;  ///< plain text around the match, "…" at cuts
    std::vector<CodePointRange> highlights;        ///< of snippet, ascending, disjoint
    std::vector<CodePointRange> title_highlights;  ///< of article.title
};

/// The answer to one query. A value: any thread.
struct Results {
    std::string query;        ///< as asked
    std::string understood;   ///< the query in canonical form
    std::vector<Note> notes;  ///< what was done to the query, in its order
    std::uint64_t total = 0;  ///< exact number of articles in the list that is paged
    std::size_t offset = 0;   ///< hits left out before the page, as asked
    double took_ms = 0;       ///< by a clock, in milliseconds, the hits included
    std::size_t shown = 0;    ///< hits on the page, those handed to a HitVisitor included
    std::vector<Hit> hits;    ///< the page; empty where a HitVisitor takes them
    /// The query with another spelling of the words that no article has, and how many articles it
    /// finds; only if no article matches as asked.
    std::optional<std::string> suggestion;
    std::uint64_t suggestion_total = 0;  ///< articles that the suggestion finds
};

/// Takes the hits of an answer one by one, so that a list of any length needs no more memory than a
/// short one. Called from the thread that searches; what it throws comes out of the search.
class NEWSDEX_API HitVisitor {
  public:
    virtual ~HitVisitor() = default;
    /// Once, before the hits: all of the answer but they.
    virtual void begin(const Results& /*results*/) {}
    /// In the order of the answer. False: no more of them.
    virtual bool hit(Hit&& hit) = 0;
};

}  // namespace newsdex
