// A reader of its own beside the writer: glass leaves the blocks of the last commit whole until the
// next one is made.
#include "index/xapian_known.hpp"

#include <utility>

#include "index/lookup.hpp"
#include "index/naming.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/open.hpp"

namespace newsdex::index {

std::unique_ptr<Known> open_known(const std::filesystem::path& directory) {
    return std::make_unique<XapianKnown>(*store::Snapshot::open(directory));
}

std::unique_ptr<Known> known_of_new(const std::filesystem::path& database,
                                    const std::filesystem::path& index) {
    return std::make_unique<XapianKnown>(database, index);
}

XapianKnown::XapianKnown(const store::Snapshot& snapshot)
    : index_(snapshot.directories().front()),
      database_(snapshot.database()),
      info_(snapshot.info()) {}

XapianKnown::XapianKnown(std::filesystem::path database, std::filesystem::path index)
    : index_(std::move(index)), unmade_(std::move(database)) {}

template <class Work>
auto XapianKnown::reading(Work&& work) const -> decltype(work()) {
    return store::guarded("cannot read the index", index_, std::forward<Work>(work));
}

std::vector<KnownDocument> XapianKnown::documents_of(std::string_view path) const {
    return reading([&] { return index::documents_of(database_, path); });
}

std::vector<KnownDocument> XapianKnown::claimants_of(const base::Hash& id) const {
    return reading([&] { return index::claimants_of(database_, id); });
}

std::string XapianKnown::data_of(DocId docid) const {
    return reading([&] { return database_.get_document(docid).get_data(); });
}

std::string XapianKnown::metadata(const std::string& key) const {
    return reading([&] { return database_.get_metadata(key); });
}

void XapianKnown::walk_metadata(
    std::string_view prefix,
    const std::function<void(const std::string& key, const std::string& value)>& visit) const {
    reading([&] {
        const std::string start(prefix);
        const auto end = database_.metadata_keys_end(start);
        for (auto key = database_.metadata_keys_begin(start); key != end; ++key) {
            visit(*key, database_.get_metadata(*key));
        }
    });
}

std::uint64_t XapianKnown::articles() const {
    return reading([&] { return database_.get_doccount(); });
}

std::uint64_t XapianKnown::superseded() const {
    return reading([&] { return database_.get_termfreq(superseded_term()); });
}

std::uint64_t XapianKnown::claims() const {
    return reading([&] { return count_claims(database_); });
}

void XapianKnown::refresh() {
    reading([&] {
        if (unmade_.empty()) {
            database_.reopen();
            return;
        }
        database_ = store::open_glass(unmade_);
        unmade_.clear();
        info_ = schema::decode_info(metadata(std::string(schema::kInfoKey))).value_or(info_);
    });
}

}  // namespace newsdex::index
