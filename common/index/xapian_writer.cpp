#include "index/xapian_writer.hpp"

#include <algorithm>

#include "index/lookup.hpp"
#include "schema/document_data.hpp"
#include "schema/document_names.hpp"
#include "schema/metadata.hpp"
#include "schema/schema.hpp"
#include "store/glass.hpp"
#include "store/guarded.hpp"
#include "store/seal.hpp"
#include "store/snapshot.hpp"

namespace newsdex::index {

namespace {

constexpr const char* kUpdating = "cannot update the index";

// What a posting costs in Xapian's buffers until the commit: a map node with docid and wdf for
// every term, a second with a string for those with positions, and a share of the term's own entry.
constexpr std::uint64_t kPostingBytes = 64;
constexpr std::uint64_t kPositionsBytes = 96;
constexpr std::uint64_t kDocumentBytes = 512;
constexpr std::uint64_t kMetadataBytes = 64;
// The same for a document of which only the length is known, per word.
constexpr std::uint64_t kBytesPerWord = 56;

// Xapian keeps what is not committed in trees of trees, and a full one misses the processor's
// caches at each step: Reuters in commits of 2,000 articles costs half the CPU of one commit. Each
// commit rewrites what it touches, though, so batches grow with the index.
constexpr std::uint64_t kLeastBatch = 40ULL << 20U;
constexpr std::uint64_t kBatchesPerIndex = 8;

/// The status that a document is found by.
std::string status_term(const Identity& identity, const std::string& data) {
    if (identity.superseded) return superseded_term();
    const Status status = schema::decode_article(data, schema::Parts::kHead).article.status;
    return schema::term(schema::prefix::kStatus, schema::name_of(schema::kStatuses, status));
}

}  // namespace

XapianWriter::XapianWriter(const std::filesystem::path& database,
                           const std::filesystem::path& index, bool create)
    : index_(index), path_(database) {
    store::guarded(kUpdating, index_, [&] {
        database_ = create ? store::make_glass(database) : store::open_glass_to_write(database);
        begin();
    });
}

void XapianWriter::begin() {
    // Without a transaction Xapian commits on its own every 10,000 changes, wherever the ledger
    // then stands.
    database_.begin_transaction();
    pending_bytes_ = 0;
    batch_bytes_ =
        std::max(kLeastBatch, database_.get_total_length() * kBytesPerWord / kBatchesPerIndex);
}

/// To take a document's postings away costs what it took to add them.
void XapianWriter::count_old(DocId docid) {
    pending_bytes_ += kDocumentBytes + database_.get_doclength(docid) * kBytesPerWord;
}

XapianWriter::~XapianWriter() {
    try {
        database_.cancel_transaction();
        database_.close();
    } catch (...) {
        // Nothing was committed since the last commit(): there is nothing to save or to say.
        static_cast<void>(0);
    }
}

std::vector<KnownDocument> XapianWriter::documents_of(std::string_view path) {
    return store::guarded(kUpdating, index_, [&] { return index::documents_of(database_, path); });
}

std::vector<KnownDocument> XapianWriter::claimants_of(const base::Hash& id) {
    return store::guarded(kUpdating, index_, [&] { return index::claimants_of(database_, id); });
}

std::string XapianWriter::data_of(DocId docid) {
    return store::guarded(kUpdating, index_,
                          [&] { return database_.get_document(docid).get_data(); });
}

std::string XapianWriter::metadata(const std::string& key) {
    return store::guarded(kUpdating, index_, [&] { return database_.get_metadata(key); });
}

std::uint64_t XapianWriter::articles() {
    return store::guarded(kUpdating, index_, [&] { return database_.get_doccount(); });
}

std::uint64_t XapianWriter::superseded() {
    return store::guarded(kUpdating, index_,
                          [&] { return database_.get_termfreq(superseded_term()); });
}

Xapian::Document XapianWriter::to_document(const DocumentTerms& terms, const Identity& identity) {
    Xapian::Document document;
    std::string text;
    pending_bytes_ += kDocumentBytes;
    for (const TermEntry& term : terms.terms) {
        text = terms.text_of(term);
        if (term.positions_count == 0) {
            document.add_term(text, term.wdf);
            pending_bytes_ += kPostingBytes;
            continue;
        }
        const analysis::Position* position = terms.positions.data() + term.positions_begin;
        document.add_posting(text, position[0], term.wdf);
        for (std::uint32_t i = 1; i < term.positions_count; ++i) {
            document.add_posting(text, position[i], 0);
        }
        pending_bytes_ += kPostingBytes + kPositionsBytes + term.positions_count;
    }
    document.add_boolean_term(id_term(identity.id));
    if (identity.claim) document.add_boolean_term(claim_term(*identity.claim));
    for (const auto& [slot, value] : terms.values) document.add_value(slot, value);
    document.add_value(schema::kIdBytes, base::bytes(identity.id));
    std::string data = terms.data;
    static_cast<void>(schema::exchange_id(data, base::base32(identity.id)));
    document.set_data(data);
    return document;
}

void XapianWriter::add(const DocumentTerms& document, const Identity& identity) {
    store::guarded(kUpdating, index_,
                   [&] { database_.add_document(to_document(document, identity)); });
}

void XapianWriter::replace(DocId docid, const DocumentTerms& document, const Identity& identity) {
    store::guarded(kUpdating, index_, [&] {
        count_old(docid);
        database_.replace_document(docid, to_document(document, identity));
    });
}

void XapianWriter::rewrite(DocId docid, std::optional<std::string_view> path,
                           const Identity& identity, std::string data) {
    pending_bytes_ += kDocumentBytes;
    store::guarded(kUpdating, index_, [&] {
        Xapian::Document document = database_.get_document(docid);
        const auto exchange = [&document](std::string_view prefix, const std::string& wanted) {
            Xapian::TermIterator term = document.termlist_begin();
            term.skip_to(std::string(prefix));
            const bool has = term != document.termlist_end() && (*term).starts_with(prefix);
            const std::string old = has ? *term : std::string();
            if (old == wanted) return;
            if (has) document.remove_term(old);
            if (!wanted.empty()) document.add_boolean_term(wanted);
        };
        if (path) exchange(schema::prefix::kPath, schema::term(schema::prefix::kPath, *path));
        exchange(schema::prefix::kId, id_term(identity.id));
        exchange(schema::prefix::kClaim, identity.claim ? claim_term(*identity.claim) : "");
        exchange(schema::prefix::kStatus, status_term(identity, data));
        const std::string id = base::bytes(identity.id);
        if (document.get_value(schema::kIdBytes) != id) document.add_value(schema::kIdBytes, id);
        static_cast<void>(schema::exchange_id(data, base::base32(identity.id)));
        document.set_data(data);
        database_.replace_document(docid, document);
    });
}

void XapianWriter::remove(DocId docid) {
    store::guarded(kUpdating, index_, [&] {
        count_old(docid);
        database_.delete_document(docid);
    });
}

void XapianWriter::set_metadata(const std::string& key, const std::string& value) {
    pending_bytes_ += kMetadataBytes + value.size();
    store::guarded(kUpdating, index_, [&] { database_.set_metadata(key, value); });
}

void XapianWriter::commit() {
    store::guarded(kUpdating, index_, [&] {
        const auto counts = store::counts_of(database_, database_.get_revision() + 1);
        database_.set_metadata(std::string(schema::kCountsKey), schema::encode_counts(counts));
        database_.commit_transaction();
        store::write_seal(path_);
        begin();
    });
}

}  // namespace newsdex::index
