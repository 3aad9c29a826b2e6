// The texts of a record that its article does not have: none is lost without a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// A text that stands in the record and not in the article.
struct UnreadText {
    std::string_view key;  ///< the nearest one
    std::string_view text;
    bool is_prose = false;  ///< eight words or more
    /// About something else: captions, rights, comments, related articles, people.
    bool is_aside = false;
};

/// All such texts of two words or more, in their order. A text counts as read if the article has a
/// stretch out of its middle. Linear in the record times the article's length, for the first
/// thousand texts; those behind are left out.
[[nodiscard]] std::vector<UnreadText> unread_texts(Value record, const Article& article);

}  // namespace newsdex::sources
