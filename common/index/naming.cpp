// The schema of names, as docs/index-format.md has it: terms Q, XCLAIM, E, T and XSTATUS, slot 11.
#include "index/naming.hpp"

#include <newsdex/names.hpp>

#include "document/values.hpp"
#include "schema/document_data.hpp"
#include "schema/schema.hpp"

namespace newsdex::index {

namespace {

/// The status that a document is found by.
std::string status_term(const Identity& identity, const std::string& data) {
    if (identity.superseded) return superseded_term();
    const Status status = schema::decode_article(data, schema::UpTo::kHead).article.status;
    return schema::term(article::Field::kStatus, newsdex::name_of(status));
}

void add_name_term(document::DocumentTerms& document, const std::string& term) {
    document::TermEntry entry{.text_begin = static_cast<std::uint32_t>(document.text.size()),
                              .text_length = static_cast<std::uint32_t>(term.size())};
    document.text += term;
    document.terms.push_back(entry);
}

}  // namespace

std::string id_term(const base::Hash& id) {
    return schema::term(article::Field::kId, base::base32(id));
}

std::string claim_term(const base::Hash& id) {
    return schema::term(schema::prefix::kClaim, base::base32(id));
}

std::string superseded_term() { return schema::term(article::Field::kStatus, schema::kSuperseded); }

// Base32 back to bytes.
std::optional<base::Hash> claim_in(const std::string& term) {
    constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
    if (!term.starts_with(schema::prefix::kClaim)) return std::nullopt;
    base::Hash hash{};
    std::size_t next = 0;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : std::string_view(term).substr(schema::prefix::kClaim.size())) {
        bits = (bits << 5U) | (static_cast<unsigned>(kAlphabet.find(c)) & 31U);
        held += 5;
        if (held < 8 || next == hash.size()) continue;
        held -= 8;
        hash[next++] = static_cast<std::uint8_t>((bits >> held) & 0xFFU);
    }
    return next == hash.size() ? std::optional(hash) : std::nullopt;
}

void give_name(document::DocumentTerms& document, const Identity& identity) {
    add_name_term(document, id_term(identity.id));
    if (identity.claim) add_name_term(document, claim_term(*identity.claim));
    document.values.emplace_back(schema::kIdBytes, base::bytes(identity.id));
    static_cast<void>(schema::exchange_id(document.data, base::base32(identity.id)));
}

Renaming make_renaming(const Identity& identity, std::string data) {
    Renaming out;
    out.terms.push_back({article::prefix_of(article::Field::kId), id_term(identity.id)});
    out.terms.push_back(
        {schema::prefix::kClaim, identity.claim ? claim_term(*identity.claim) : ""});
    out.terms.push_back({article::prefix_of(article::Field::kStatus), status_term(identity, data)});
    out.values.emplace_back(schema::kIdBytes, base::bytes(identity.id));
    static_cast<void>(schema::exchange_id(data, base::base32(identity.id)));
    out.data = std::move(data);
    return out;
}

void add_path(std::string_view path, std::string_view data, Renaming& out) {
    using article::Field;
    const std::size_t first = out.terms.size();
    for (const Field field : {Field::kEnding, Field::kMediaType})
        out.terms.push_back({article::prefix_of(field), ""});
    const auto format = schema::decode_article(data, schema::UpTo::kHead).article.format;
    document::for_each_of_file(format, path, [&](std::string_view prefix, std::string_view value) {
        for (std::size_t i = first; i < out.terms.size(); ++i)
            if (out.terms[i].prefix == prefix) out.terms[i].term = schema::term(prefix, value);
    });
}

}  // namespace newsdex::index
