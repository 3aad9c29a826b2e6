// How a document is named: the terms, the value and the piece of its data that tell its id, the
// kind of its file and whether another version supersedes it. Everything else of it comes from the
// article alone (DocumentTerms).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "document/document_terms.hpp"
#include "index/identity.hpp"

namespace newsdex::index {

[[nodiscard]] std::string id_term(const base::Hash& id);
[[nodiscard]] std::string claim_term(const base::Hash& id);
/// The status term of superseded articles.
[[nodiscard]] std::string superseded_term();
/// The id in a claim term; nothing for another term.
[[nodiscard]] std::optional<base::Hash> claim_in(const std::string& term);

/// Adds to what a document::Builder made what it leaves out. Once for each document.
void give_name(document::DocumentTerms& document, const Identity& identity);

/// Another name for a document that is there: what is to be exchanged in it.
struct Renaming {
    struct Exchange {
        std::string_view prefix;  ///< one term of the document at most begins so
        std::string term;         ///< in its place; "": none
    };
    std::vector<Exchange> terms;
    std::vector<std::pair<schema::Slot, std::string>> values;
    std::optional<std::string> data;  ///< none: it keeps its own
};

/// A document gets the identity; `data`: what it has, which may hold another id. Errors: kDamaged
/// for data that is not a document's.
[[nodiscard]] Renaming make_renaming(const Identity& identity, std::string data);

/// Its file gets the name `path`: what that says of the kind of file; `data` as above.
void add_path(std::string_view path, std::string_view data, Renaming& out);

}  // namespace newsdex::index
