// Tokens that are a node by themselves: words, phrases, whole values, dates.
#pragma once

#include <optional>
#include <string_view>

#include "query/token.hpp"
#include "query/tree.hpp"

namespace newsdex::query {

/// How what stands inside fields and behind = and ~ is read.
struct Reading {
    Form form = Form::kAsTyped;
    bool in_value = false;  ///< is the field around it one of whole values?
};

/// nullopt for a phrase without words and a value of blanks: they ask nothing.
[[nodiscard]] std::optional<Node> leaf_of(const Token& token, const Reading& reading);

/// Nothing but white space? Control characters part words as blanks do, but a text of them is not
/// the empty query: what was meant is not every article.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace newsdex::query
