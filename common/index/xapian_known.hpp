// Known, read with libxapian.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "index/known.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::index {

/// One thread.
class XapianKnown : public Known {
  public:
    /// Of the snapshot's revision, until refresh().
    explicit XapianKnown(const store::Snapshot& snapshot);
    /// See known_of_new().
    XapianKnown(std::filesystem::path database, std::filesystem::path index);

    const schema::IndexInfo& info() const override { return info_; }
    std::vector<KnownDocument> documents_of(std::string_view path) const override;
    std::vector<KnownDocument> claimants_of(const base::Hash& id) const override;
    std::string data_of(DocId docid) const override;
    std::string metadata(const std::string& key) const override;
    void walk_metadata(std::string_view prefix,
                       const std::function<void(const std::string& key, const std::string& value)>&
                           visit) const override;
    std::uint64_t articles() const override;
    std::uint64_t superseded() const override;
    std::uint64_t claims() const override;
    void refresh() override;

  private:
    template <class Work>
    auto reading(Work&& work) const -> decltype(work());

    std::filesystem::path index_;   // what messages name
    std::filesystem::path unmade_;  // to be opened by refresh(); empty once it is
    Xapian::Database database_;
    schema::IndexInfo info_;
};

/// The documents that have the id or claim it, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> claimants_of(const Xapian::Database& database,
                                                      const base::Hash& id);

}  // namespace newsdex::index
