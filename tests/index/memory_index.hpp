// An index in memory, as simple as it gets: what IndexWriter and Known promise, and the model that
// other writers are held against.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "index/known.hpp"
#include "index/writer.hpp"
#include "tests/support/index_content.hpp"

namespace newsdex::test {

struct MemoryDocument {
    struct Term {
        std::uint32_t wdf = 0;
        std::vector<analysis::Position> positions;
    };
    std::map<std::string, Term> terms;
    std::map<std::uint32_t, std::string> values;
    std::string data;
};

/// What one commit left. A value.
struct MemoryState {
    std::map<index::DocId, MemoryDocument> documents;
    std::map<std::string, std::string> metadata;
    index::DocId last = 0;  ///< docid that was ever given

    /// "" if there is none.
    [[nodiscard]] std::string metadata_entry(const std::string& key) const;
    void fill_place(index::DocId docid, Article& article) const;
    /// As read_content() has it of a database.
    [[nodiscard]] IndexContent content() const;
};

/// Outlives its writers and readers. One thread.
struct MemoryIndex {
    MemoryState committed;
};

class MemoryWriter : public index::IndexWriter {
  public:
    explicit MemoryWriter(MemoryIndex& index) : index_(index), state_(index.committed) {}

    index::DocId add(const document::DocumentTerms& document) override;
    void replace(index::DocId docid, const document::DocumentTerms& document) override;
    void rename(index::DocId docid, const index::Renaming& renaming) override;
    void remove(index::DocId docid) override;
    void set_metadata(const std::string& key, const std::string& value) override;
    std::string data_of(index::DocId docid) override { return state_.documents.at(docid).data; }
    void fill_place(index::DocId docid, Article& article) override {
        state_.fill_place(docid, article);
    }
    void commit() override;
    std::uint64_t pending_bytes() const override { return pending_; }
    std::uint64_t batch_bytes() const override { return 1; }

  private:
    MemoryIndex& index_;
    MemoryState state_;
    std::uint64_t pending_ = 0;
};

class MemoryKnown : public index::Known {
  public:
    explicit MemoryKnown(const MemoryIndex& index) : index_(index) {}

    const schema::IndexInfo& info() const override { return info_; }
    std::vector<index::KnownDocument> documents_of(schema::FileNumber file,
                                                   std::string_view path) const override;
    bool is_claimed(const base::Hash& id) const override;
    void fill_place(index::DocId docid, Article& article) const override {
        state_.fill_place(docid, article);
    }
    std::vector<index::KnownDocument> claimants_of(const base::Hash& id) const override;
    std::string data_of(index::DocId docid) const override {
        return state_.documents.at(docid).data;
    }
    std::string metadata(const std::string& key) const override;
    void walk_metadata(std::string_view prefix,
                       const std::function<void(const std::string& key, const std::string& value)>&
                           visit) const override;
    std::uint64_t articles() const override { return state_.documents.size(); }
    std::uint64_t superseded() const override;
    std::uint64_t claims() const override;
    void refresh() override { state_ = index_.committed; }

  private:
    [[nodiscard]] std::vector<index::KnownDocument> with_any(
        const std::vector<std::string>& terms) const;

    const MemoryIndex& index_;
    MemoryState state_;
    schema::IndexInfo info_;
};

}  // namespace newsdex::test
