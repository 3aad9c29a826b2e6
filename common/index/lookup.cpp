// Docids come from posting lists, what names a document from its values and terms.
#include "index/lookup.hpp"

#include <algorithm>

#include "index/naming.hpp"
#include "schema/schema.hpp"

namespace newsdex::index {

namespace {

base::Hash hash_from(const std::string& value) {
    base::Hash hash{};
    std::copy_n(value.begin(), std::min(value.size(), hash.size()), hash.begin());
    return hash;
}

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
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
        docids.push_back(*it);
    }
    for (const Xapian::docid docid : docids) out.push_back(known(database, docid, claims));
}

}  // namespace

std::vector<KnownDocument> documents_of(const Xapian::Database& database, std::string_view path) {
    std::vector<KnownDocument> out;
    append(database, schema::term(article::Field::kPath, path), has_claims(database), out);
    return out;
}

std::vector<KnownDocument> claimants_of(const Xapian::Database& database, const base::Hash& id) {
    std::vector<KnownDocument> out;
    append(database, id_term(id), false, out);
    append(database, claim_term(id), true, out);
    std::sort(out.begin(), out.end(),
              [](const auto& a, const auto& b) { return a.docid < b.docid; });
    return out;
}

std::uint64_t count_claims(const Xapian::Database& database) {
    std::uint64_t count = 0;
    const std::string prefix(schema::prefix::kClaim);
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
        count += it.get_termfreq();
    }
    return count;
}

}  // namespace newsdex::index
