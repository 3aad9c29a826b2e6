// One key after another is read for the hits that tie, in columns and in the order of docids: a
// document looks for its chunk of a column anew each time. The key stands where the score stood,
// which all hits of a run share.
//
// Scores 5 5 5 2 2, published 3 7 7 9 9: of the first run the dates are read, newest first, and the
// ids of the last two of it that tie again; of the second run dates, then ids.
#include "engine/xapian/ties.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

#include "engine/order.hpp"
#include "engine/xapian/occurrences.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

/// Hits [first, last) have equal keys.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Those of more than one hit within [first, last), where hits come by their keys.
void add_runs(std::span<const Scored> hits, Run within, std::vector<Run>& runs) {
    for (std::size_t first = within.first, last = 0; first < within.last; first = last) {
        for (last = first + 1; last < within.last && key_in(hits[last]) == key_in(hits[first]);)
            ++last;
        if (last - first > 1) runs.push_back({first, last});
    }
}

/// The key of an article; asked in the order of docids.
using KeyOf = std::function<std::uint64_t(DocId)>;
/// Begins to read a column of keys.
using Column = std::function<KeyOf()>;

KeyOf missing_words(const Xapian::Database& database, const std::vector<std::string>& written) {
    std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> lists;
    for (const std::string& term : written)
        lists.emplace_back(database.postlist_begin(term), database.postlist_end(term));
    return [lists = std::move(lists)](DocId docid) mutable {
        std::uint64_t missing = 0;
        for (auto& [at, end] : lists) {
            if (at != end) at.skip_to(docid);
            if (at == end || *at != docid) ++missing;
        }
        return missing;
    };
}

std::vector<Column> columns(const Xapian::Database& database, By by,
                            const std::vector<std::string>& written) {
    std::vector<Column> out;
    if (by == By::kScore) {
        if (!written.empty()) out.emplace_back([&] { return missing_words(database, written); });
        out.emplace_back([&database]() -> KeyOf {
            return [dates = SlotReader(database, schema::kPublished)](DocId docid) mutable {
                return date_number(dates.at(docid), Sort::kRelevance);
            };
        });
    }
    for (const std::size_t half : {0U, 1U})
        out.emplace_back([&database, half]() -> KeyOf {
            return [ids = SlotReader(database, schema::kIdBytes), half](DocId docid) mutable {
                return id_numbers(ids.at(docid)).at(half);
            };
        });
    return out;
}

/// Puts the next key of each hit of the runs in the place of the one before.
void read_keys(KeyOf key, std::span<Scored> hits, const std::vector<Run>& runs) {
    std::vector<std::pair<DocId, std::uint32_t>> places;
    for (const Run& run : runs)
        for (std::size_t i = run.first; i < run.last; ++i)
            places.emplace_back(hits[i].docid, static_cast<std::uint32_t>(i));
    std::sort(places.begin(), places.end());
    for (const auto& [docid, place] : places) put_key(hits[place], key(docid));
}

void settle(const std::vector<Column>& columns, std::span<Scored> hits, std::vector<Run> runs) {
    std::vector<std::uint64_t> before;
    before.reserve(runs.size());
    for (const Run& run : runs) before.push_back(key_in(hits[run.first]));
    const std::vector<Run> all = runs;
    for (const Column& column : columns) {
        if (runs.empty()) break;
        read_keys(column(), hits, runs);
        std::vector<Run> still;
        for (const Run& run : runs) {
            const auto its = hits.subspan(run.first, run.last - run.first);
            std::sort(its.begin(), its.end(), [](const Scored& a, const Scored& b) {
                return std::pair(key_in(a), a.docid) < std::pair(key_in(b), b.docid);
            });
            add_runs(hits, run, still);
        }
        runs = std::move(still);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t at = all[i].first; at < all[i].last; ++at) put_key(hits[at], before[i]);
}

}  // namespace

void settle_ties(const Xapian::Database& database, By by, const std::vector<std::string>& written,
                 const Window& window, std::vector<Scored>& hits, std::size_t together) {
    std::vector<Run> runs;
    add_runs(hits, {0, hits.size()}, runs);
    std::erase_if(runs, [&](const Run& run) {
        return run.last <= window.offset || run.first >= window.offset + window.limit;
    });
    const std::vector<Column> by_column = columns(database, by, written);
    for (std::size_t first = 0, last = 0; first < runs.size(); first = last) {
        std::size_t count = 0;
        for (; last < runs.size() && count < together; ++last)
            count += runs[last].last - runs[last].first;
        const auto from = runs.begin() + static_cast<std::ptrdiff_t>(first);
        settle(by_column, hits, {from, runs.begin() + static_cast<std::ptrdiff_t>(last)});
    }
}

}  // namespace newsdex::engine
