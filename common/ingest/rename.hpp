// Another name for a file whose articles the index has, without reading the file: from what is
// stored of them.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "index/ledger.hpp"
#include "index/update.hpp"

namespace newsdex::ingest {

/// How many articles a file has, by their content.
using Contents = std::map<base::Hash, std::uint64_t>;

/// Gives the articles of the file the path `to`, with ids as if they had been read there. Its entry
/// in the ledger is left to the caller. Errors: kDamaged, kIo.
void rename_articles(index::Update& index, const index::FileRecord& before, std::string_view to);

/// The same for some articles of it; `there`: those that `to` has already.
void rename_articles(index::Update& index, const std::vector<index::KnownDocument>& documents,
                     Contents there, std::string_view to);

/// The articles of a file that has another name and the same bytes. Where nothing of them tells the
/// name only those are looked at of which an id is contested, if `any_contested` is. Errors as
/// above.
void rename_unread(index::Update& index, const index::FileRecord& before, std::string_view to,
                   bool any_contested);

/// A file that went after it was given the name `to`, when another had taken its name before.
/// Returns its articles. Errors as above.
std::uint64_t rename_gone(index::Update& index, const index::FileRecord& before,
                          std::string_view to);

}  // namespace newsdex::ingest
