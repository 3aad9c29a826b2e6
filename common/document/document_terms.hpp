// What the index is told about one article, flat and free of any engine's types: made by worker
// threads, handed to the one that writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/token.hpp"
#include "schema/schema.hpp"

namespace newsdex::document {

/// One term of a document. The views of text_of() and positions_of() belong to the DocumentTerms.
struct TermEntry {
    std::uint32_t text_begin = 0;
    std::uint32_t text_length = 0;
    std::uint32_t wdf = 0;
    std::uint32_t positions_begin = 0;
    std::uint32_t positions_count = 0;  ///< 0: the term has no positions
};

/// All terms but those that depend on the id (Q, XCLAIM), values but slot 11, and the data with the
/// id that the article claims. Each term once, in no particular order but the same for the same
/// article; positions ascending, each once. A value.
struct DocumentTerms {
    std::string text;  ///< the terms' bytes, one after the other
    std::vector<TermEntry> terms;
    std::vector<analysis::Position> positions;
    std::vector<std::pair<schema::Slot, std::string>> values;
    std::string data;

    [[nodiscard]] std::string_view text_of(const TermEntry& term) const {
        return std::string_view(text).substr(term.text_begin, term.text_length);
    }
    /// Memory held, about.
    [[nodiscard]] std::size_t size_bytes() const noexcept {
        return text.size() + data.size() + terms.size() * sizeof(TermEntry) +
               positions.size() * sizeof(analysis::Position);
    }
};

}  // namespace newsdex::document
