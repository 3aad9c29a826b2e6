// Decodes document data, and puts articles in the order of their file.
#include "index/stored.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "schema/document_data.hpp"

namespace newsdex::index {

std::vector<Stored> stored_articles(const Known& known,
                                    const std::vector<KnownDocument>& documents) {
    std::vector<Stored> out;
    for (const KnownDocument& document : documents) {
        const std::string data = known.data_of(document.docid);
        out.push_back({document, schema::decode_article(data, schema::UpTo::kWhole).article});
        known.fill_place(document.docid, out.back().article);
    }
    const auto place = [](const Article& article) {
        return std::tuple(article.byte_range, article.member.size(),
                          std::string_view(article.member));
    };
    std::sort(out.begin(), out.end(), [&place](const Stored& a, const Stored& b) {
        return place(a.article) < place(b.article);
    });
    return out;
}

}  // namespace newsdex::index
