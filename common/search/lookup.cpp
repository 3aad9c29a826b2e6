// Finds the terms of ids that begin so: one, or it says what is wrong.
#include "search/lookup.hpp"

#include <newsdex/error.hpp>

#include <vector>

#include "base/ascii.hpp"
#include "schema/schema.hpp"

namespace newsdex::search {
namespace {

[[noreturn]] void throw_not_found(std::string_view id, const char* reason) {
    throw Error(ErrorCode::kNotFound,
                "cannot find the article: " + std::string(id) + ": " + reason);
}

}  // namespace

std::string full_id(const engine::Engine& engine, std::string_view prefix) {
    const std::string lowered = base::lower_case(prefix);
    if (lowered.empty()) throw_not_found(prefix, "the id is empty; give the beginning of one");
    std::vector<std::string> found;
    engine.walk(schema::term(article::Field::kId, lowered),
                [&](std::string_view term, std::uint64_t) {
                    found.emplace_back(term.substr(article::prefix_of(article::Field::kId).size()));
                    return found.size() < 2;
                });
    if (found.empty()) {
        throw_not_found(prefix, "no article's id begins so; searching shows the ids");
    }
    if (found.size() > 1 && found.front() != lowered) {
        throw_not_found(prefix, "several articles' ids begin so; give more of the id");
    }
    return found.front();
}

schema::StoredArticle article_with_id(const engine::Engine& engine, std::string_view id) {
    const std::vector<engine::DocId> docids =
        engine.articles_with(schema::term(article::Field::kId, id), 1);
    if (docids.empty()) throw_not_found(id, "no article has this id; searching shows the ids");
    return schema::decode_article(engine.data(docids.front()), schema::Parts::kWhole);
}

}  // namespace newsdex::search
