// Each commit is one transaction of Xapian's, so that it makes none by itself, and is sealed.
#include "index/xapian_writer.hpp"

#include <algorithm>

#include "schema/metadata.hpp"
#include "schema/values.hpp"
#include "store/seal.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/open.hpp"
#include "store/xapian/snapshot.hpp"

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

}  // namespace

std::unique_ptr<IndexWriter> make_writer(const std::filesystem::path& database,
                                         const std::filesystem::path& index, Database what) {
    return std::make_unique<XapianWriter>(database, index, what);
}

XapianWriter::XapianWriter(const std::filesystem::path& database,
                           const std::filesystem::path& index, Database what)
    : index_(index), path_(database) {
    store::guarded(kUpdating, index_, [&] {
        database_ = what == Database::kNew ? store::make_glass(database)
                                           : store::open_glass_to_write(database);
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

std::string XapianWriter::data_of(DocId docid) {
    return store::guarded(kUpdating, index_,
                          [&] { return database_.get_document(docid).get_data(); });
}

void XapianWriter::fill_place(DocId docid, Article& article) {
    store::guarded(kUpdating, index_, [&] {
        const auto file =
            schema::decode_count(database_.get_document(docid).get_value(schema::kFile));
        const auto metadata = [this](const std::string& key) {
            return database_.get_metadata(key);
        };
        schema::fill_place(file.value_or(0), docid, metadata, article);
    });
}

Xapian::Document XapianWriter::to_document(const document::DocumentTerms& terms) {
    Xapian::Document document;
    std::string text;
    pending_bytes_ += kDocumentBytes;
    for (const document::TermEntry& term : terms.terms) {
        text = terms.text_of(term);
        if (term.positions_count == 0) {
            document.add_term(text, term.wdf);
            pending_bytes_ += kPostingBytes;
            continue;
        }
        const analysis::Position* position = terms.positions.data() + term.positions_begin;
        document.add_posting(text, position[0], term.wdf);
        for (std::uint32_t i = 1; i < term.positions_count; ++i)
            document.add_posting(text, position[i], 0);
        pending_bytes_ += kPostingBytes + kPositionsBytes + term.positions_count;
    }
    for (const auto& [slot, value] : terms.values) document.add_value(slot, value);
    document.set_data(terms.data);
    return document;
}

DocId XapianWriter::add(const document::DocumentTerms& document) {
    return store::guarded(kUpdating, index_,
                          [&] { return database_.add_document(to_document(document)); });
}

void XapianWriter::replace(DocId docid, const document::DocumentTerms& document) {
    store::guarded(kUpdating, index_, [&] {
        count_old(docid);
        database_.replace_document(docid, to_document(document));
    });
}

void XapianWriter::rename(DocId docid, const Renaming& renaming) {
    pending_bytes_ += kDocumentBytes;
    store::guarded(kUpdating, index_, [&] {
        Xapian::Document document = database_.get_document(docid);
        for (const auto& [prefix, wanted] : renaming.terms) {
            Xapian::TermIterator term = document.termlist_begin();
            term.skip_to(std::string(prefix));
            const bool has = term != document.termlist_end() && (*term).starts_with(prefix);
            const std::string old = has ? *term : std::string();
            if (old == wanted) continue;
            if (has) document.remove_term(old);
            if (!wanted.empty()) document.add_boolean_term(wanted);
        }
        for (const auto& [slot, value] : renaming.values)
            if (document.get_value(slot) != value) document.add_value(slot, value);
        if (renaming.data) document.set_data(*renaming.data);
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
