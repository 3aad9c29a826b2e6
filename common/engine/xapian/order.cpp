// Keys whose bytes sort as the order says, and the ties of scores, which Xapian leaves to docids.
#include "engine/xapian/order.hpp"

#include <algorithm>
#include <utility>

#include "schema/schema.hpp"

namespace newsdex::engine {

namespace {

std::string key_of(std::string date, const std::string& id, Sort sort) {
    std::string key(1, date.empty() ? '\1' : '\0');
    if (sort != Sort::kOldest) {
        for (char& c : date) c = static_cast<char>(~c);
    }
    key += date;
    key += id;
    return key;
}

}  // namespace

std::string date_key(const Xapian::Document& document, Sort sort) {
    return key_of(document.get_value(schema::kPublished), document.get_value(schema::kIdBytes),
                  sort);
}

namespace {

/// Keys of documents that tie, read in the order of docids, which is that of the value chunks.
class KeyReader {
  public:
    KeyReader(const Xapian::Database& database, const std::vector<std::string>& written)
        : dates_(database, schema::kPublished), ids_(database, schema::kIdBytes) {
        for (const std::string& term : written) {
            words_.emplace_back(database.postlist_begin(term), database.postlist_end(term));
        }
    }
    std::pair<std::size_t, std::string> key(Xapian::docid docid) {
        std::size_t missing = 0;
        for (auto& [at, end] : words_) {
            if (at != end) at.skip_to(docid);
            if (at == end || *at != docid) ++missing;
        }
        return {missing, key_of(dates_.at(docid), ids_.at(docid), Sort::kNewest)};
    }

  private:
    class Column {
      public:
        Column(const Xapian::Database& database, Xapian::valueno slot)
            : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}
        std::string at(Xapian::docid docid) {
            if (at_ != end_ && at_.get_docid() < docid) at_.skip_to(docid);
            return at_ != end_ && at_.get_docid() == docid ? *at_ : std::string();
        }

      private:
        Xapian::ValueIterator at_, end_;
    };
    Column dates_, ids_;
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
            std::vector<std::pair<std::pair<std::size_t, std::string>, Scored>> tied;
            for (auto it = from; it != to; ++it) tied.emplace_back(reader.key(it->docid), *it);
            std::stable_sort(tied.begin(), tied.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            std::transform(tied.begin(), tied.end(), from,
                           [](const auto& one) { return one.second; });
        }
        first = last;
    }
}

}  // namespace newsdex::engine
