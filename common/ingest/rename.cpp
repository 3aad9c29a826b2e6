#include "ingest/rename.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "article/identity.hpp"
#include "schema/document_data.hpp"

namespace newsdex::ingest {

namespace {

struct Stored {
    index::KnownDocument known;
    Article article;
};

}  // namespace

std::uint64_t rename_articles(index::IndexWriter& writer, index::Claims& claims,
                              std::string_view from, std::string_view to) {
    std::vector<Stored> all;
    for (const index::KnownDocument& known : writer.documents_of(from)) {
        all.push_back(
            {known,
             schema::decode_article(writer.data_of(known.docid), schema::Parts::kWhole).article});
    }
    std::sort(all.begin(), all.end(), [](const Stored& left, const Stored& right) {
        const Article& a = left.article;
        const Article& b = right.article;
        return std::tuple(a.byte_range, a.member.size(), std::string_view(a.member)) <
               std::tuple(b.byte_range, b.member.size(), std::string_view(b.member));
    });
    std::map<base::Hash, std::uint64_t> equal;
    for (const index::KnownDocument& there : writer.documents_of(to)) ++equal[there.content];
    for (auto& [known, article] : all) {
        article.path = to;
        const std::uint64_t equal_before = equal[known.content]++;
        const base::Hash claim = article::claimed_id(article, known.content, equal_before);
        const base::Hash place = article::place_id(article, known.content, equal_before);
        const index::Identity identity = claims.on_move(known, claim, place);
        writer.rewrite(known.docid, to, identity,
                       schema::encode_article(article, base::base32(identity.id)));
    }
    return all.size();
}

}  // namespace newsdex::ingest
