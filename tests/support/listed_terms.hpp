// The terms of an index as a sorted list, for tests that have no index.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "schema/terms.hpp"

namespace newsdex::test {

/// Articles by term, as bytes.
using ListedTerms = std::map<std::string, std::uint64_t, std::less<>>;

inline std::uint64_t frequency_of(const ListedTerms& terms, const schema::Term& term) {
    const auto found = terms.find(schema::bytes_of(term));
    return found == terms.end() ? 0 : found->second;
}

/// As plan::IndexFacts::walk.
inline void walk_terms(const ListedTerms& terms, const schema::Term& start,
                       const std::function<bool(std::string_view, std::uint64_t)>& visit) {
    const std::string from = schema::bytes_of(start);
    for (auto it = terms.lower_bound(from); it != terms.end() && it->first.starts_with(from);
         ++it) {
        const auto text = schema::text_of(start, it->first);
        if (text && !visit(*text, it->second)) return;
    }
}

}  // namespace newsdex::test
