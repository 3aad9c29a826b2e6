#include "index/dry_writer.hpp"

#include "index/lookup.hpp"
#include "store/guarded.hpp"

namespace newsdex::index {

namespace {
constexpr const char* kReading = "cannot read the index";
}  // namespace

DryWriter::DryWriter(Xapian::Database database, std::filesystem::path index)
    : database_(std::move(database)),
      index_(std::move(index)),
      articles_(store::guarded(kReading, index_, [&] { return database_.get_doccount(); })) {}

std::vector<KnownDocument> DryWriter::documents_of(std::string_view path) {
    return store::guarded(kReading, index_, [&] { return index::documents_of(database_, path); });
}

std::vector<KnownDocument> DryWriter::claimants_of(const base::Hash& id) {
    return store::guarded(kReading, index_, [&] { return index::claimants_of(database_, id); });
}

std::string DryWriter::data_of(DocId docid) {
    return store::guarded(kReading, index_,
                          [&] { return database_.get_document(docid).get_data(); });
}

std::string DryWriter::metadata(const std::string& key) {
    return store::guarded(kReading, index_, [&] { return database_.get_metadata(key); });
}

std::uint64_t DryWriter::superseded() {
    return store::guarded(kReading, index_,
                          [&] { return database_.get_termfreq(superseded_term()); });
}

std::unique_ptr<IndexWriter> make_dry_writer(store::Snapshot* snapshot,
                                             const std::filesystem::path& index) {
    return std::make_unique<DryWriter>(
        snapshot == nullptr ? Xapian::Database() : snapshot->database(), index);
}

}  // namespace newsdex::index
