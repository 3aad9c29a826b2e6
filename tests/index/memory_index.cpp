// Everything by walking over all of it.
#include "tests/index/memory_index.hpp"

#include <algorithm>
#include <numeric>

#include "schema/schema.hpp"
#include "schema/values.hpp"

namespace newsdex::test {

using index::DocId;
using index::KnownDocument;

namespace {

MemoryDocument document_of(const document::DocumentTerms& from) {
    MemoryDocument out;
    for (const document::TermEntry& entry : from.terms) {
        MemoryDocument::Term& term = out.terms[std::string(from.text_of(entry))];
        term.wdf = entry.wdf;
        const auto first = from.positions.begin() + entry.positions_begin;
        term.positions.assign(first, first + entry.positions_count);
    }
    for (const auto& [slot, value] : from.values) out.values[slot] = value;
    out.data = from.data;
    return out;
}

base::Hash hash_in(const MemoryDocument& document, schema::Slot slot) {
    const auto value = document.values.find(slot);
    base::Hash out{};
    if (value != document.values.end())
        std::copy(value->second.begin(), value->second.end(), out.begin());
    return out;
}

KnownDocument known(DocId docid, const MemoryDocument& document) {
    KnownDocument out;
    out.docid = docid;
    out.content = hash_in(document, schema::kContentHash);
    out.identity.id = hash_in(document, schema::kIdBytes);
    for (const auto& [text, term] : document.terms)
        if (const auto claim = index::claim_in(text)) out.identity.claim = claim;
    out.identity.superseded = document.terms.contains(index::superseded_term());
    return out;
}

schema::FileNumber file_in(const MemoryDocument& document) {
    const auto value = document.values.find(schema::kFile);
    return value == document.values.end() ? 0 : schema::decode_count(value->second).value_or(0);
}

}  // namespace

std::string MemoryState::metadata_entry(const std::string& key) const {
    const auto entry = metadata.find(key);
    return entry == metadata.end() ? std::string() : entry->second;
}

void MemoryState::fill_place(DocId docid, Article& article) const {
    const schema::FileNumber file = file_in(documents.at(docid));
    if (file == 0) return;
    schema::fill_place(
        file, docid, [this](const std::string& key) { return metadata_entry(key); }, article);
}

IndexContent MemoryState::content() const {
    IndexContent out;
    for (const auto& [docid, document] : documents) {
        std::string name = "document " + std::to_string(docid) + " without one Q term";
        std::uint64_t length = 0;
        std::string terms;
        for (const auto& [text, term] : document.terms) {
            if (is_of_file(text)) continue;
            if (text.starts_with('Q')) name = text;
            length += term.wdf;
            terms += "term " + printable(text) + " wdf " + std::to_string(term.wdf);
            for (const auto position : term.positions) terms += ' ' + std::to_string(position);
            terms += '\n';
        }
        for (const auto& [slot, value] : document.values)
            if (slot != schema::kFile)
                terms += "value " + std::to_string(slot) + ' ' + printable(value) + '\n';
        terms += place_line(file_in(document), docid,
                            [this](const std::string& key) { return metadata_entry(key); });
        std::string& text = out[name];
        if (!text.empty()) text += "TWO DOCUMENTS WITH ONE ID\n";
        text += "length " + std::to_string(length) + '\n' + terms + "data " + document.data + '\n';
    }
    return out;
}

DocId MemoryWriter::add(const document::DocumentTerms& document) {
    state_.documents[++state_.last] = document_of(document);
    pending_ += document.size_bytes();
    return state_.last;
}

void MemoryWriter::replace(DocId docid, const document::DocumentTerms& document) {
    state_.documents.at(docid) = document_of(document);
    ++pending_;
}

void MemoryWriter::rename(DocId docid, const index::Renaming& renaming) {
    MemoryDocument& document = state_.documents.at(docid);
    for (const auto& [prefix, term] : renaming.terms) {
        std::erase_if(document.terms,
                      [&](const auto& entry) { return entry.first.starts_with(prefix); });
        if (!term.empty()) document.terms[term] = {};
    }
    for (const auto& [slot, value] : renaming.values) document.values[slot] = value;
    if (renaming.data) document.data = *renaming.data;
    ++pending_;
}

void MemoryWriter::remove(DocId docid) {
    state_.documents.erase(docid);
    ++pending_;
}

void MemoryWriter::set_metadata(const std::string& key, const std::string& value) {
    if (value.empty())
        state_.metadata.erase(key);
    else
        state_.metadata[key] = value;
    ++pending_;
}

void MemoryWriter::commit() {
    index_.committed = state_;
    pending_ = 0;
}

std::vector<KnownDocument> MemoryKnown::with_any(const std::vector<std::string>& terms) const {
    std::vector<KnownDocument> out;
    for (const auto& [docid, document] : state_.documents) {
        const bool has = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
            return document.terms.contains(term);
        });
        if (has) out.push_back(known(docid, document));
    }
    return out;
}

std::vector<KnownDocument> MemoryKnown::documents_of(schema::FileNumber file,
                                                     std::string_view) const {
    return with_any({schema::file_term(file)});
}

bool MemoryKnown::is_claimed(const base::Hash& id) const {
    return !with_any({index::claim_term(id)}).empty();
}

std::vector<KnownDocument> MemoryKnown::claimants_of(const base::Hash& id) const {
    return with_any({index::id_term(id), index::claim_term(id)});
}

std::string MemoryKnown::metadata(const std::string& key) const {
    return state_.metadata_entry(key);
}

void MemoryKnown::walk_metadata(
    std::string_view prefix,
    const std::function<void(const std::string& key, const std::string& value)>& visit) const {
    for (const auto& [key, value] : state_.metadata)
        if (key.starts_with(prefix)) visit(key, value);
}

std::uint64_t MemoryKnown::superseded() const {
    return with_any({index::superseded_term()}).size();
}

std::uint64_t MemoryKnown::claims() const {
    const auto claims = [](std::uint64_t count, const auto& entry) {
        return count + (known(entry.first, entry.second).identity.claim ? 1 : 0);
    };
    return std::accumulate(state_.documents.begin(), state_.documents.end(), std::uint64_t{0},
                           claims);
}

}  // namespace newsdex::test
