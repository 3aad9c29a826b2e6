// Decodes document data.
#include "index/stored.hpp"

#include "schema/document_data.hpp"

namespace newsdex::index {

Article stored_article(const Known& known, DocId docid) {
    return schema::decode_article(known.data_of(docid), schema::UpTo::kWhole).article;
}

std::vector<Article> stored_articles(const Known& known, std::string_view path) {
    std::vector<Article> out;
    for (const KnownDocument& document : known.documents_of(path)) {
        out.push_back(stored_article(known, document.docid));
    }
    return out;
}

}  // namespace newsdex::index
