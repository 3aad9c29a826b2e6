// Another name for a file whose articles the index has, without reading the file: from what is
// stored of them.
#pragma once

#include <cstdint>
#include <string_view>

#include "index/claims.hpp"
#include "index/writer.hpp"

namespace newsdex::ingest {

/// Gives the articles of the path `from` the path `to`, with ids as if they had been read there.
/// Returns how many. Errors: kDamaged, kIo.
std::uint64_t rename_articles(index::IndexWriter& writer, index::Claims& claims,
                              std::string_view from, std::string_view to);

}  // namespace newsdex::ingest
