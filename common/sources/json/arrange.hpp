// Where in a JSON value the records are: it may be one, a list or map of them, or an envelope.
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// One record of a value.
struct Place {
    Value value;
    std::string_view text;          ///< its bytes, within those of the whole value
    std::string_view section = {};  ///< the key of the list that it stands in, if there are several
};

struct Arrangement {
    std::vector<Place> places;  ///< in the order of the text; the value itself if it is one record
    std::deque<Tree> rows;      ///< holds the records of tables
};

/// Finds the lists and maps of articles in a map, under whatever keys and up to ten values deep, by
/// what their first items are. A list inside an article (related ones, comments, paragraphs) is its
/// own: only under a key of an envelope ("items" of a feed with a title) is it one of records. A
/// value in which nothing is like an article is one record.
[[nodiscard]] Arrangement arrange(Value value, std::string_view text);

/// Has the map what an article has: a title with a text, summary or date, or a text with a date,
/// author or URL; also in a map inside it?
[[nodiscard]] bool is_like_article(Value map);

}  // namespace newsdex::sources
