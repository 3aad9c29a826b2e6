// IndexWriter on Xapian's API: in place, in one generation.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "index/writer.hpp"

namespace newsdex::index {

/// One thread. Never fork while one is open: the child's writes would be lost silently.
class XapianWriter : public IndexWriter {
  public:
    /// Opens the database at `database`, which is made if `create`. `index` is what messages name.
    /// Errors: kLocked, kIo, kDamaged.
    XapianWriter(const std::filesystem::path& database, const std::filesystem::path& index,
                 bool create);
    /// Drops what is not committed. Never throws.
    ~XapianWriter() override;

    std::vector<KnownDocument> documents_of(std::string_view path) override;
    std::vector<KnownDocument> claimants_of(const base::Hash& id) override;
    std::string data_of(DocId docid) override;
    std::string metadata(const std::string& key) override;
    std::uint64_t articles() override;
    std::uint64_t superseded() override;
    void add(const DocumentTerms& document, const Identity& identity) override;
    void replace(DocId docid, const DocumentTerms& document, const Identity& identity) override;
    void rewrite(DocId docid, std::optional<std::string_view> path, const Identity& identity,
                 std::string data) override;
    void remove(DocId docid) override;
    void set_metadata(const std::string& key, const std::string& value) override;
    void commit() override;
    std::uint64_t pending_bytes() const override { return pending_bytes_; }
    std::uint64_t batch_bytes() const override { return batch_bytes_; }

    /// For the ledger's walk over metadata keys.
    [[nodiscard]] const Xapian::Database& database() const noexcept { return database_; }

  private:
    Xapian::Document to_document(const DocumentTerms& document, const Identity& identity);

    void begin();
    void count_old(DocId docid);

    std::filesystem::path index_;
    std::filesystem::path path_;  // of the database
    Xapian::WritableDatabase database_;
    std::uint64_t pending_bytes_ = 0;
    std::uint64_t batch_bytes_ = 0;
};

}  // namespace newsdex::index
