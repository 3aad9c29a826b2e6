// What is done to an index. What is known of it is read elsewhere (index/known); which documents
// there are to be, how they are named and when a batch is full is decided above (index/update).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "document/document_terms.hpp"
#include "index/known.hpp"
#include "index/naming.hpp"

namespace newsdex::index {

/// One thread. Every member throws newsdex::Error kIo or kDamaged; the last commit then stays what
/// it was. What is not committed when it is destroyed is dropped.
class IndexWriter {
  public:
    virtual ~IndexWriter() = default;

    /// Returns the docid that the document has from now on: above all that there ever were.
    virtual DocId add(const document::DocumentTerms& document) = 0;
    /// Puts another document in the place of one that is there.
    virtual void replace(DocId docid, const document::DocumentTerms& document) = 0;
    /// Exchanges what names a document; its words stay.
    virtual void rename(DocId docid, const Renaming& renaming) = 0;
    virtual void remove(DocId docid) = 0;
    /// An empty value removes the entry.
    virtual void set_metadata(const std::string& key, const std::string& value) = 0;
    /// A document's data, and where its article lies (as Known::fill_place), as they were last
    /// written, committed or not: the one thing that is read back, of documents that ask for the
    /// same id, before a commit (index/claims).
    [[nodiscard]] virtual std::string data_of(DocId docid) = 0;
    virtual void fill_place(DocId docid, Article& article) = 0;

    /// Publishes what was written since the last commit, all or nothing.
    virtual void commit() = 0;
    /// Memory that uncommitted changes take, about; 0 if there are none.
    [[nodiscard]] virtual std::uint64_t pending_bytes() const = 0;
    /// The pending_bytes() from which on committing costs less than buffering more.
    [[nodiscard]] virtual std::uint64_t batch_bytes() const = 0;
};

/// What a writer begins with.
enum class Database : std::uint8_t {
    kExisting,  ///< a database that is there
    kNew,       ///< none: it is made, in a folder that is not there
};

/// The writer that suits it best, of the database in the folder `database`. `index` is what
/// messages name. Errors: kLocked, kIo, kDamaged.
[[nodiscard]] std::unique_ptr<IndexWriter> make_writer(const std::filesystem::path& database,
                                                       const std::filesystem::path& index,
                                                       Database what);

}  // namespace newsdex::index
