// "Title: …", "Date: …" lines in front of the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "dates/evidence.hpp"
#include "dates/scanner.hpp"
#include "sources/fields/names.hpp"

namespace newsdex::sources {

struct HeaderBlock {
    struct Entry {
        std::optional<Field> field;  ///< none for a key that means nothing
        std::string name;            ///< as written
        std::string value;           ///< continuation lines joined
    };
    std::vector<Entry> entries;
    std::size_t end = 0;  ///< offset of the text after the block
};

/// The block at the start of the text: two known keys, or one of title and date closed by a blank
/// line. It ends where prose begins: behind "Body:" or a key that means the same, and before a key
/// that means nothing if eight words or more follow it. nullopt if there is none.
[[nodiscard]] std::optional<HeaderBlock> parse_header_block(std::string_view text);
/// Fills the fields that the block names, each with its origin "header". Yields the prose of the
/// block that is no field's, as paragraphs of the body in front of the text; "" if there is none.
[[nodiscard]] std::string apply_header_block(const HeaderBlock& block,
                                             const dates::DateContext& context,
                                             const dates::FileEvidence& file, Article& article);

}  // namespace newsdex::sources
