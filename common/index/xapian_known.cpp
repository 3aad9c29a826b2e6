// A reader of its own beside the writer: glass leaves the blocks of the last commit whole until the
// next one is made.
#include "index/xapian_known.hpp"

#include <algorithm>
#include <utility>

#include "index/naming.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/open.hpp"

namespace newsdex::index {

namespace {

base::Hash hash_from(const std::string& value) {
    base::Hash hash{};
    std::copy_n(value.begin(), std::min(value.size(), hash.size()), hash.begin());
    return hash;
}

/// Of terms of whole paths in an index before version 5.
constexpr std::string_view kOldPathPrefix = "P";

/// The values of a slot, read on from article to article: a document looks for its own anew.
class HashStream {
  public:
    HashStream(const Xapian::Database& database, Xapian::valueno slot)
        : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

    /// Of ascending docids.
    base::Hash at(Xapian::docid docid) {
        if (at_ != end_) at_.skip_to(docid);
        return at_ != end_ && at_.get_docid() == docid ? hash_from(*at_) : base::Hash{};
    }

  private:
    Xapian::ValueIterator at_, end_;
};

bool has_claims(const Xapian::Database& database) {
    const std::string prefix(schema::prefix::kClaim);
    return database.allterms_begin(prefix) != database.allterms_end(prefix);
}

KnownDocument known(const Xapian::Database& database, Xapian::docid docid, bool claims) {
    KnownDocument out;
    const Xapian::Document document = database.get_document(docid);
    out.docid = docid;
    out.content = hash_from(document.get_value(schema::kContentHash));
    out.identity.id = hash_from(document.get_value(schema::kIdBytes));
    if (claims) {
        Xapian::TermIterator term = document.termlist_begin();
        term.skip_to(std::string(schema::prefix::kClaim));
        if (term != document.termlist_end()) out.identity.claim = claim_in(*term);
        // Only what claims an id can be superseded.
        const std::string superseded = superseded_term();
        term.skip_to(superseded);
        out.identity.superseded = term != document.termlist_end() && *term == superseded;
    }
    return out;
}

void append(const Xapian::Database& database, const std::string& term, bool claims,
            std::vector<KnownDocument>& out) {
    // The docids first: reading a document while its list is open would hold two cursors for each.
    std::vector<Xapian::docid> docids;
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it)
        docids.push_back(*it);
    for (const Xapian::docid docid : docids) out.push_back(known(database, docid, claims));
}

std::uint64_t count_claims(const Xapian::Database& database) {
    std::uint64_t count = 0;
    const std::string prefix(schema::prefix::kClaim);
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
        count += it.get_termfreq();
    return count;
}

}  // namespace

std::vector<KnownDocument> claimants_of(const Xapian::Database& database, const base::Hash& id) {
    std::vector<KnownDocument> out;
    append(database, id_term(id), false, out);
    append(database, claim_term(id), true, out);
    std::sort(out.begin(), out.end(),
              [](const auto& a, const auto& b) { return a.docid < b.docid; });
    return out;
}

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

std::vector<KnownDocument> XapianKnown::documents_of(schema::FileNumber file,
                                                     std::string_view path) const {
    return reading([&] {
        std::vector<KnownDocument> out;
        if (file == 0) {
            append(database_, schema::term(kOldPathPrefix, path), has_claims(database_), out);
            return out;
        }
        const std::string term = schema::file_term(file);
        HashStream contents(database_, schema::kContentHash);
        HashStream ids(database_, schema::kIdBytes);
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at)
            out.push_back({*at, contents.at(*at), contested().identity(*at, ids.at(*at))});
        return out;
    });
}

const XapianKnown::Contested& XapianKnown::contested() const {
    if (contested_) return *contested_;
    Contested& out = contested_.emplace();
    const std::string prefix(schema::prefix::kClaim);
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
        const auto claim = claim_in(*term);
        if (!claim) continue;
        out.ids.insert(*claim);
        for (auto at = database_.postlist_begin(*term); at != database_.postlist_end(*term); ++at)
            out.claims.emplace(*at, *claim);
    }
    const std::string superseded = superseded_term();
    out.superseded.insert(database_.postlist_begin(superseded), database_.postlist_end(superseded));
    return out;
}

Identity XapianKnown::Contested::identity(DocId docid, const base::Hash& id) const {
    Identity out{id, std::nullopt, false};
    if (claims.empty()) return out;
    const auto claim = claims.find(docid);
    if (claim != claims.end()) out.claim = claim->second;
    out.superseded = superseded.contains(docid);
    return out;
}

bool XapianKnown::is_claimed(const base::Hash& id) const {
    return reading([&] { return contested().ids.contains(id); });
}

void XapianKnown::fill_place(DocId docid, Article& article) const {
    reading([&] {
        const auto file =
            schema::decode_count(database_.get_document(docid).get_value(schema::kFile));
        if (!file) return;
        const auto metadata = [this](const std::string& key) {
            return database_.get_metadata(key);
        };
        schema::fill_place(*file, docid, metadata, article);
    });
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
        for (auto key = database_.metadata_keys_begin(start); key != end; ++key)
            visit(*key, database_.get_metadata(*key));
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
    contested_.reset();
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
