// The texts of a record that its article does not have: none is lost without a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "sources/fields/value.hpp"
#include "sources/reader.hpp"

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

/// Gives an article without a body the prose that no key of its shape has: all that is not about
/// something else, and that, too, if it is no article without (`has_nothing`).
void add_prose(const std::vector<UnreadText>& texts, bool has_nothing, const ReadOptions& options,
               Article& article);

}  // namespace newsdex::sources
