// JSON values one after another: one article, an array, an envelope around a list, or several.
#pragma once

#include "sources/json/records.hpp"
#include "sources/json/window.hpp"

namespace newsdex::sources {

/// Objects inside each other that a list of articles is looked for in.
inline constexpr int kEnvelopeDepth = 4;

/// Hands over the items of top-level arrays and each top-level object of up to 16 MB as a whole. Of
/// larger or broken ones the items of the lists of articles (found by the names APIs give them, up
/// to kEnvelopeDepth objects deep), else the whole, too. Memory is that of the largest record,
/// whatever the list's length. After a fault it goes on at the next line that begins as the broken
/// record's did. False if stopped.
bool read_json_values(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor);

/// True for a key that holds a list of articles, or a map that holds one, in the answers of APIs.
[[nodiscard]] bool is_envelope_key(std::string_view key);

}  // namespace newsdex::sources
