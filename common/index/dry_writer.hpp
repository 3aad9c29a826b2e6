// IndexWriter for a dry run: reads the index as it is, writes nothing, keeps count.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>

#include "index/writer.hpp"
#include "store/snapshot.hpp"

namespace newsdex::index {

/// One thread. Reads do not see the pretended changes.
class DryWriter : public IndexWriter {
  public:
    /// `database` may be empty (Xapian::Database()): the index is not there yet.
    DryWriter(Xapian::Database database, std::filesystem::path index);

    std::vector<KnownDocument> documents_of(std::string_view path) override;
    std::vector<KnownDocument> claimants_of(const base::Hash& id) override;
    std::string data_of(DocId docid) override;
    std::string metadata(const std::string& key) override;
    std::uint64_t articles() override { return articles_; }
    std::uint64_t superseded() override;
    void add(const DocumentTerms&, const Identity&) override { ++articles_; }
    void replace(DocId, const DocumentTerms&, const Identity&) override {}
    void rewrite(DocId, std::optional<std::string_view>, const Identity&, std::string) override {}
    void remove(DocId) override { --articles_; }
    void set_metadata(const std::string&, const std::string&) override {}
    void commit() override {}
    std::uint64_t pending_bytes() const override { return 0; }
    std::uint64_t batch_bytes() const override { return 1; }

  private:
    Xapian::Database database_;
    std::filesystem::path index_;
    std::uint64_t articles_ = 0;
};

/// `snapshot` null: the index is not there yet.
[[nodiscard]] std::unique_ptr<IndexWriter> make_dry_writer(store::Snapshot* snapshot,
                                                           const std::filesystem::path& index);

}  // namespace newsdex::index
