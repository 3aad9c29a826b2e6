// What ingest does to an index. Two implementations: Xapian's API, and one that only pretends (for
// a dry run); a bulk writer for first builds has room here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "index/document_terms.hpp"

namespace newsdex::index {

using DocId = std::uint32_t;

/// A document that the index has, by what tells it from others.
struct KnownDocument {
    DocId docid = 0;
    base::Hash content{};
    Identity identity;
};

/// One thread. Reads see what was written before, committed or not. Every member throws
/// newsdex::Error kIo or kDamaged; the last commit then stays what it was.
class IndexWriter {
  public:
    virtual ~IndexWriter() = default;

    /// A file's documents, ascending by docid.
    [[nodiscard]] virtual std::vector<KnownDocument> documents_of(std::string_view path) = 0;
    /// The documents that have the id or claim it, ascending by docid.
    [[nodiscard]] virtual std::vector<KnownDocument> claimants_of(const base::Hash& id) = 0;
    [[nodiscard]] virtual std::string data_of(DocId docid) = 0;
    [[nodiscard]] virtual std::string metadata(const std::string& key) = 0;
    [[nodiscard]] virtual std::uint64_t articles() = 0;
    /// Articles that another version supersedes.
    [[nodiscard]] virtual std::uint64_t superseded() = 0;

    virtual void add(const DocumentTerms& document, const Identity& identity) = 0;
    virtual void replace(DocId docid, const DocumentTerms& document, const Identity& identity) = 0;
    /// Gives a document another path (if `path` has a value), identity and data; its words stay.
    virtual void rewrite(DocId docid, std::optional<std::string_view> path,
                         const Identity& identity, std::string data) = 0;
    virtual void remove(DocId docid) = 0;
    /// An empty value removes the entry.
    virtual void set_metadata(const std::string& key, const std::string& value) = 0;

    /// Publishes what was written since the last commit, all or nothing.
    virtual void commit() = 0;
    /// Memory that uncommitted changes take, about.
    [[nodiscard]] virtual std::uint64_t pending_bytes() const = 0;
    /// The pending_bytes() from which on committing costs less than buffering more.
    [[nodiscard]] virtual std::uint64_t batch_bytes() const = 0;
};

}  // namespace newsdex::index
