// The language of articles that name none: the index's. What was filled in says so in the article's
// origin and is no part of its content, so that ids survive another default.
#pragma once

#include <string>

#include <newsdex/article.hpp>

namespace newsdex::article {

inline constexpr const char* kLanguageField = "language";
inline constexpr const char* kFromIndex = "index default";

/// Does nothing if the article has a language or `language` is empty.
inline void fill_language(Article& article, const std::string& language) {
    if (!article.language.empty() || language.empty()) return;
    article.language = language;
    article.origin[kLanguageField] = kFromIndex;
}

/// Takes away what fill_language() gave.
inline void clear_filled_language(Article& article) {
    const auto origin = article.origin.find(kLanguageField);
    if (origin == article.origin.end() || origin->second != kFromIndex) return;
    article.origin.erase(origin);
    article.language.clear();
}

/// A tag as articles carry it; "" for a stemmer's other names ("english", "none").
[[nodiscard]] inline std::string as_tag(const std::string& language) {
    const bool is_tag =
        language.size() == 2 || language.size() == 3 || language.find('-') != std::string::npos;
    return is_tag ? language : std::string();
}

}  // namespace newsdex::article
