// In the order in which they stand in the file: that numbers those of equal content.
#include "ingest/rename.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "index/stored.hpp"
#include "schema/document_data.hpp"

namespace newsdex::ingest {

namespace {

struct Stored {
    index::KnownDocument known;
    Article article;
};

}  // namespace

void rename_articles(index::Update& index, std::string_view from, std::string_view to) {
    Contents there;
    for (const index::KnownDocument& known : index.known().documents_of(to)) {
        ++there[known.content];
    }
    rename_articles(index, index.known().documents_of(from), std::move(there), to);
}

void rename_articles(index::Update& index, const std::vector<index::KnownDocument>& documents,
                     Contents there, std::string_view to) {
    std::vector<Stored> all;
    for (const index::KnownDocument& known : documents) {
        all.push_back({known, index::stored_article(index.known(), known.docid)});
    }
    std::sort(all.begin(), all.end(), [](const Stored& left, const Stored& right) {
        const Article& a = left.article;
        const Article& b = right.article;
        return std::tuple(a.byte_range, a.member.size(), std::string_view(a.member)) <
               std::tuple(b.byte_range, b.member.size(), std::string_view(b.member));
    });
    for (auto& [known, article] : all) {
        article.path = to;
        const index::Claim claim = index::claim_of(article, known.content, there[known.content]++);
        index.move(known, to, claim, schema::encode_article(article, base::base32(claim.id)));
    }
}

}  // namespace newsdex::ingest
