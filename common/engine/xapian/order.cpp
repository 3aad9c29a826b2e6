#include "engine/xapian/order.hpp"

#include <algorithm>
#include <utility>

#include "schema/schema.hpp"

namespace newsdex::engine {

std::string date_key(const Xapian::Document& document, Sort sort) {
    std::string date = document.get_value(schema::kPublished);
    std::string key(1, date.empty() ? '\1' : '\0');
    if (sort != Sort::kOldest) {
        for (char& c : date) c = static_cast<char>(~c);
    }
    key += date;
    key += document.get_value(schema::kIdBytes);
    return key;
}

void settle_ties(const Xapian::Database& database, std::vector<Scored>& hits) {
    for (std::size_t first = 0; first < hits.size();) {
        std::size_t last = first + 1;
        while (last < hits.size() && hits[last].score == hits[first].score) ++last;
        if (last - first > 1) {
            std::vector<std::pair<std::string, Scored>> tied;
            for (std::size_t i = first; i < last; ++i) {
                tied.emplace_back(
                    date_key(database.get_document(hits[i].docid, Xapian::DOC_ASSUME_VALID),
                             Sort::kNewest),
                    hits[i]);
            }
            std::stable_sort(tied.begin(), tied.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t i = first; i < last; ++i) hits[i] = tied[i - first].second;
        }
        first = last;
    }
}

}  // namespace newsdex::engine
