// Reads what orders the hits that tie in columns, as a document looks for its chunk anew each time.
#include "engine/xapian/ties.hpp"

#include <algorithm>
#include <utility>

#include "engine/order.hpp"
#include "engine/xapian/occurrences.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

/// Keys of documents that tie, read in the order of docids, which is that of the value chunks.
class KeyReader {
  public:
    KeyReader(const Xapian::Database& database, const std::vector<std::string>& written)
        : dates_(database, schema::kPublished), ids_(database, schema::kIdBytes) {
        for (const std::string& term : written)
            words_.emplace_back(database.postlist_begin(term), database.postlist_end(term));
    }
    Rank rank(const Scored& hit) {
        Rank out{0, hit.score, 0, {}};
        for (auto& [at, end] : words_) {
            if (at != end) at.skip_to(hit.docid);
            if (at == end || *at != hit.docid) ++out.missing;
        }
        out.date = date_key(dates_.at(hit.docid), ids_.at(hit.docid), Sort::kRelevance);
        return out;
    }

  private:
    SlotReader dates_, ids_;
    std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> words_;
};

}  // namespace

void settle_ties(const Xapian::Database& database, const Window& window,
                 const std::vector<std::string>& written, std::vector<Scored>& hits) {
    for (std::size_t first = 0; first < hits.size();) {
        std::size_t last = first + 1;
        while (last < hits.size() && hits[last].score == hits[first].score) ++last;
        const bool shown = last > window.offset && first < window.offset + window.limit;
        if (shown && last - first > 1) {
            const auto from = hits.begin() + static_cast<std::ptrdiff_t>(first);
            const auto to = hits.begin() + static_cast<std::ptrdiff_t>(last);
            std::sort(from, to, [](const Scored& a, const Scored& b) { return a.docid < b.docid; });
            KeyReader reader(database, written);
            std::vector<std::pair<Rank, Scored>> tied;
            for (auto it = from; it != to; ++it) tied.emplace_back(reader.rank(*it), *it);
            std::stable_sort(tied.begin(), tied.end(), [](const auto& a, const auto& b) {
                return comes_before(a.first, b.first);
            });
            std::transform(tied.begin(), tied.end(), from,
                           [](const auto& one) { return one.second; });
        }
        first = last;
    }
}

}  // namespace newsdex::engine
