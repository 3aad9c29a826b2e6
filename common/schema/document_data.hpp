// The document data: one JSON object, body last, so that a reader of the head can stop early.
#pragma once

#include <string>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::schema {

/// JSON of an article; docs/index-format.md lists the keys. Padded with blanks where
/// libxapian 1.4.22 could not read its own compressed data back (length over 8192 and length mod
/// 8192 in 1…258).
[[nodiscard]] std::string encode_article(const Article& article, std::string_view id);

/// Puts another id of the same length into encoded data; false if the data does not begin with one.
[[nodiscard]] bool exchange_id(std::string& data, std::string_view id);

struct StoredArticle {
    Article article;
    std::string id;
};
/// Throws newsdex::Error kDamaged for what encode_article does not make. `with_body` false: body is
/// "".
[[nodiscard]] StoredArticle decode_article(std::string_view data, bool with_body);

}  // namespace newsdex::schema
