// Finds the terms of ids that begin so: one, or it says what is wrong.
#include "search/lookup.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "schema/schema.hpp"

namespace newsdex::search {
namespace {

schema::Term id_term(std::string id) {
    return {schema::Form::kValue, 1, article::Field::kId, std::move(id)};
}

[[noreturn]] void throw_not_found(std::string_view id, const char* reason) {
    throw Error(ErrorCode::kNotFound,
                "cannot find the article: " + std::string(id) + ": " + reason);
}

}  // namespace

std::string full_id(const engine::Engine& engine, std::string_view prefix) {
    const std::string lowered = base::lower_case(prefix);
    if (lowered.empty()) throw_not_found(prefix, "the id is empty; give the beginning of one");
    std::vector<std::string> found;
    engine.walk(id_term(lowered), [&](std::string_view id, std::uint64_t) {
        found.emplace_back(id);
        return found.size() < 2;
    });
    if (found.empty())
        throw_not_found(prefix, "no article's id begins so; searching shows the ids");
    if (found.size() > 1 && found.front() != lowered)
        throw_not_found(prefix, "several articles' ids begin so; give more of the id");
    return found.front();
}

std::vector<engine::DocId> docids_with_id(const engine::Engine& engine, std::string_view id) {
    std::vector<engine::DocId> docids =
        engine.articles_with(id_term(std::string(id)), engine.article_count());
    if (docids.empty()) throw_not_found(id, "no article has this id; searching shows the ids");
    return docids;
}

std::vector<std::string> ids_by_place(const engine::Engine& engine,
                                      std::span<const engine::DocId> docids) {
    std::vector<std::pair<std::uint64_t, std::string>> found;
    engine.read(docids, schema::UpTo::kHead, [&](std::size_t, schema::StoredArticle stored) {
        const auto& range = stored.article.byte_range;
        found.emplace_back(range ? range->first : 0, std::move(stored.id));
    });
    std::sort(found.begin(), found.end());
    std::vector<std::string> ids;
    for (auto& [place, id] : found) ids.push_back(std::move(id));
    return ids;
}

schema::StoredArticle article_with_id(const engine::Engine& engine, std::string_view id) {
    std::vector<engine::DocId> docids = docids_with_id(engine, id);
    docids.resize(1);
    schema::StoredArticle found;
    engine.read(docids, schema::UpTo::kWhole,
                [&](std::size_t, schema::StoredArticle article) { found = std::move(article); });
    return found;
}

}  // namespace newsdex::search
