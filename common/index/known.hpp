// What an index knows of files, of ids, of itself: the reads of whoever writes it, apart from the
// writing (index/writer).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "index/identity.hpp"
#include "schema/metadata.hpp"
#include "schema/places.hpp"

namespace newsdex::index {

using DocId = std::uint32_t;

/// A document that the index has, by what tells it from others.
struct KnownDocument {
    DocId docid = 0;
    base::Hash content{};
    Identity identity;
    bool operator==(const KnownDocument&) const = default;
};

/// An index as its last commit left it when refresh() was called, or when it was opened; nothing
/// that was written since shows. One thread. Errors of every member: newsdex::Error kIo, kDamaged.
class Known {
  public:
    virtual ~Known() = default;

    /// How it was built.
    [[nodiscard]] virtual const schema::IndexInfo& info() const = 0;
    /// A file's documents, ascending by docid. `path` tells it in an index before version 5, whose
    /// files have no numbers.
    [[nodiscard]] virtual std::vector<KnownDocument> documents_of(schema::FileNumber file,
                                                                  std::string_view path) const = 0;
    /// The documents that have the id or claim it, ascending by docid. Who has an id that others
    /// claim claims none itself.
    [[nodiscard]] virtual std::vector<KnownDocument> claimants_of(const base::Hash& id) const = 0;
    /// Does a document claim the id that another one has?
    [[nodiscard]] virtual bool is_claimed(const base::Hash& id) const = 0;
    /// A document's data.
    [[nodiscard]] virtual std::string data_of(DocId docid) const = 0;
    /// Fills path, member and byte range of its article, which are not in the data.
    virtual void fill_place(DocId docid, Article& article) const = 0;
    /// "" if there is no such entry.
    [[nodiscard]] virtual std::string metadata(const std::string& key) const = 0;
    /// Visits the entries whose keys begin so, ascending by the bytes of the keys.
    virtual void walk_metadata(
        std::string_view prefix,
        const std::function<void(const std::string& key, const std::string& value)>& visit)
        const = 0;
    [[nodiscard]] virtual std::uint64_t articles() const = 0;
    /// Articles that another version supersedes.
    [[nodiscard]] virtual std::uint64_t superseded() const = 0;
    /// Articles that claim an id that another one has.
    [[nodiscard]] virtual std::uint64_t claims() const = 0;

    /// Goes on to the newest commit. At the latest after the next commit: what it overwrites is
    /// what readers of the one before the last see.
    virtual void refresh() = 0;
};

/// The index at a directory. Errors: as store::Snapshot::open.
[[nodiscard]] std::unique_ptr<Known> open_known(const std::filesystem::path& directory);

/// A database that a writer makes in the folder `database`: nothing is known until refresh() after
/// its first commit. `index` is what messages name.
[[nodiscard]] std::unique_ptr<Known> known_of_new(const std::filesystem::path& database,
                                                  const std::filesystem::path& index);

}  // namespace newsdex::index
