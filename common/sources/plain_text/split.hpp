// Several articles in one file of plain text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsdex::sources {

struct Part {
    std::size_t begin = 0, end = 0;
};

/// The articles of a file: parted by form feeds, marks of news archives ("End of Document",
/// "Document 3 of 17") and rules of 20 signs before a headline. One part if nothing parts it.
[[nodiscard]] std::vector<Part> split_articles(std::string_view text);

}  // namespace newsdex::sources
