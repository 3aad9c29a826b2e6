// Each article is named as if it had been read under the other name.
#include "ingest/rename.hpp"

#include <utility>

#include "document/file_kind.hpp"
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
        // As in a file that a run renamed in part.
        const std::string_view from = before == to ? "" : std::string_view(before);
        index.move(known, {{from, to}}, claim);
    }
}

void rename_unread(index::Update& index, const index::FileRecord& before, std::string_view to,
                   bool any_contested) {
    if (before.ids_follow_path || !document::is_same_kind(before.path, to))
        return rename_articles(index, before, to);
    // What is contested is settled by the order of names.
    if (!any_contested) return;
    for (const index::KnownDocument& known : index.known().documents_of(before.number, before.path))
        index.keep(known);
}

std::uint64_t rename_gone(index::Update& index, const index::FileRecord& before,
                          std::string_view to) {
    index::rename_record(index, before, to);
    rename_articles(index, before, to);
    return before.articles;
}

}  // namespace newsdex::ingest
