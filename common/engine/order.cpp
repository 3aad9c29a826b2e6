// Keys whose bytes sort as the order says.
#include "engine/order.hpp"

#include <tuple>

namespace newsdex::engine {

std::string date_key(std::string published, std::string_view id, Sort sort) {
    std::string key(1, published.empty() ? '\1' : '\0');
    if (sort != Sort::kOldest)
        for (char& c : published) c = static_cast<char>(~c);
    key += published;
    key += id;
    return key;
}

bool comes_before(const Rank& a, const Rank& b) {
    return std::tie(b.words, b.score, a.missing, a.date) <
           std::tie(a.words, a.score, b.missing, b.date);
}

}  // namespace newsdex::engine
