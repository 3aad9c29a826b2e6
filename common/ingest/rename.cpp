// Each article is named as if it had been read under the other name.
#include "ingest/rename.hpp"

#include <utility>

#include "index/stored.hpp"

namespace newsdex::ingest {

void rename_articles(index::Update& index, const index::FileRecord& before, std::string_view to) {
    rename_articles(index, index.known().documents_of(before.number, before.path), {}, to);
}

void rename_articles(index::Update& index, const std::vector<index::KnownDocument>& documents,
                     Contents there, std::string_view to) {
    for (auto& [known, article] : index::stored_articles(index.known(), documents)) {
        const std::string before = std::exchange(article.path, to);
        const index::Claim claim = index::claim_of(article, known.content, there[known.content]++);
        index.move(known, {{before, to}}, claim);
    }
}

}  // namespace newsdex::ingest
