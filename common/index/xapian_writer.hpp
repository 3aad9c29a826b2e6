// IndexWriter on Xapian's API: in place, in one generation.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "index/writer.hpp"

namespace newsdex::index {

/// One thread. Never fork while one is open: the child's writes would be lost silently.
class XapianWriter : public IndexWriter {
  public:
    /// See make_writer().
    XapianWriter(const std::filesystem::path& database, const std::filesystem::path& index,
                 Database what);
    /// Never throws.
    ~XapianWriter() override;

    DocId add(const document::DocumentTerms& document) override;
    void replace(DocId docid, const document::DocumentTerms& document) override;
    void rename(DocId docid, const Renaming& renaming) override;
    void remove(DocId docid) override;
    void set_metadata(const std::string& key, const std::string& value) override;
    std::string data_of(DocId docid) override;
    void fill_place(DocId docid, Article& article) override;
    void commit() override;
    std::uint64_t pending_bytes() const override { return pending_bytes_; }
    std::uint64_t batch_bytes() const override { return batch_bytes_; }

  private:
    Xapian::Document to_document(const document::DocumentTerms& document);

    void begin();
    void count_old(DocId docid);

    std::filesystem::path index_;
    std::filesystem::path path_;  // of the database
    Xapian::WritableDatabase database_;
    std::uint64_t pending_bytes_ = 0;
    std::uint64_t batch_bytes_ = 0;
};

}  // namespace newsdex::index
