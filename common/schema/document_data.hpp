// The document data: one JSON object, body last, so that a reader of the head can stop early.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::schema {

/// JSON of an article but for where it lies (schema/places.hpp); docs/index-format.md lists the
/// keys. Padded with blanks where
/// libxapian 1.4.22 could not read its own compressed data back (length over 8192 and length mod
/// 8192 in 1…258).
[[nodiscard]] std::string encode_article(const Article& article, std::string_view id);

/// Puts another id of the same length into encoded data; false if the data does not begin with one.
[[nodiscard]] bool exchange_id(std::string& data, std::string_view id);

struct StoredArticle {
    Article article;  ///< from an index before version 5 with its place
    std::string id;
};
/// What of an article is wanted; the rest stays empty. Where fields came from and the body stand
/// last in the data and are the larger part of it.
enum class UpTo : std::uint8_t {
    kPlace,  ///< nothing that the data have: the path alone is known
    kHead,   ///< neither origin nor body
    kText,   ///< all but origin
    kWhole,
};
/// Throws newsdex::Error kDamaged for what encode_article does not make; for a head what stands
/// behind it is not looked at.
[[nodiscard]] StoredArticle decode_article(std::string_view data, UpTo up_to);

}  // namespace newsdex::schema
