#include "index/stored.hpp"

#include "index/lookup.hpp"
#include "schema/document_data.hpp"
#include "store/guarded.hpp"

namespace newsdex::index {

std::vector<Article> stored_articles(store::Snapshot& snapshot, std::string_view path) {
    return store::guarded("cannot read the index", snapshot.directories().front(), [&] {
        std::vector<Article> out;
        for (const KnownDocument& known : documents_of(snapshot.database(), path)) {
            const std::string data = snapshot.database().get_document(known.docid).get_data();
            out.push_back(schema::decode_article(data, schema::Parts::kWhole).article);
        }
        return out;
    });
}

std::uint64_t count_articles(const store::Snapshot& snapshot) {
    return store::guarded("cannot read the index", snapshot.directories().front(),
                          [&] { return snapshot.database().get_doccount(); });
}

std::uint64_t count_claims(const store::Snapshot& snapshot) {
    return store::guarded("cannot read the index", snapshot.directories().front(),
                          [&] { return count_claims(snapshot.database()); });
}

}  // namespace newsdex::index
