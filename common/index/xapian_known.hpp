// Known, read with libxapian.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <unordered_map>
#include <unordered_set>

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
    std::vector<KnownDocument> documents_of(schema::FileNumber file,
                                            std::string_view path) const override;
    std::vector<KnownDocument> claimants_of(const base::Hash& id) const override;
    bool is_claimed(const base::Hash& id) const override;
    std::string data_of(DocId docid) const override;
    void fill_place(DocId docid, Article& article) const override;
    std::string metadata(const std::string& key) const override;
    void walk_metadata(std::string_view prefix,
                       const std::function<void(const std::string& key, const std::string& value)>&
                           visit) const override;
    std::uint64_t articles() const override;
    std::uint64_t superseded() const override;
    std::uint64_t claims() const override;
    void refresh() override;

  private:
    /// Who asks for an id that another has: few, and asked for again and again.
    struct Contested {
        std::unordered_set<base::Hash, base::HashOfHash> ids;
        std::unordered_map<DocId, base::Hash> claims;
        std::unordered_set<DocId> superseded;

        [[nodiscard]] Identity identity(DocId docid, const base::Hash& id) const;
    };
    [[nodiscard]] const Contested& contested() const;

    template <class Work>
    auto reading(Work&& work) const -> decltype(work());

    std::filesystem::path index_;   // what messages name
    std::filesystem::path unmade_;  // to be opened by refresh(); empty once it is
    Xapian::Database database_;
    schema::IndexInfo info_;
    mutable std::optional<Contested> contested_;  // read when it is asked for
};

/// The documents that have the id or claim it, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> claimants_of(const Xapian::Database& database,
                                                      const base::Hash& id);

}  // namespace newsdex::index
