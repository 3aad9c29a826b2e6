// Each article is named as if it had been read under the other name.
#include "ingest/rename.hpp"

#include <utility>

#include "index/stored.hpp"
#include "schema/document_data.hpp"

namespace newsdex::ingest {

void rename_articles(index::Update& index, std::string_view from, std::string_view to) {
    Contents there;
    for (const index::KnownDocument& known : index.known().documents_of(to)) ++there[known.content];
    rename_articles(index, index.known().documents_of(from), std::move(there), to);
}

void rename_articles(index::Update& index, const std::vector<index::KnownDocument>& documents,
                     Contents there, std::string_view to) {
    for (auto& [known, article] : index::stored_articles(index.known(), documents)) {
        article.path = to;
        const index::Claim claim = index::claim_of(article, known.content, there[known.content]++);
        index.move(known, to, claim, schema::encode_article(article, base::base32(claim.id)));
    }
}

}  // namespace newsdex::ingest
