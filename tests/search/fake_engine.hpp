// An engine of a few lines: a dictionary and stored articles, the answers given by the test.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "engine/engine.hpp"
#include "schema/document_data.hpp"
#include "schema/schema.hpp"
#include "tests/support/listed_terms.hpp"

namespace newsdex::search {

class FakeEngine final : public engine::Engine {
  public:
    /// Terms with their frequencies, prefixes included.
    test::ListedTerms terms;
    std::map<engine::DocId, std::string> stored;
    std::map<engine::DocId, Article> places;  ///< where each lies
    std::uint64_t hidden = 0;                 ///< needs an article that is not usable
    std::function<std::uint64_t(const plan::Plan&)> totals = [](const plan::Plan&) { return 0; };

    void store(engine::DocId docid, const Article& article, const std::string& id) {
        stored[docid] = schema::encode_article(article, id);
        places[docid] = article;
        ++terms[schema::term(article::Field::kStatus, "usable")];
        terms[schema::term(article::Field::kId, id)] = 1;
        ids_[schema::term(article::Field::kId, id)] = docid;
    }

    std::uint64_t article_count() const override { return stored.size(); }
    std::uint64_t frequency(const schema::Term& term) const override {
        return test::frequency_of(terms, term);
    }
    std::uint64_t with_value(std::uint32_t) const override { return stored.size(); }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        test::walk_terms(terms, start, visit);
    }
    void read(std::span<const engine::DocId> docids, schema::UpTo up_to,
              const std::function<void(std::size_t, schema::StoredArticle)>& visit) const override {
        for (std::size_t i = 0; i < docids.size(); ++i) {
            schema::StoredArticle found = schema::decode_article(stored.at(docids[i]), up_to);
            const Article& place = places.at(docids[i]);
            found.article.path = place.path;
            found.article.member = place.member;
            found.article.byte_range = place.byte_range;
            visit(i, std::move(found));
        }
    }
    std::vector<engine::DocId> articles_in(const std::string& path) const override {
        std::vector<engine::DocId> found;
        for (const auto& [docid, place] : places)
            if (place.path == path) found.push_back(docid);
        return found;
    }
    std::vector<std::uint32_t> stamps(std::span<const engine::DocId> docids) const override {
        std::vector<std::uint32_t> out;
        for (const engine::DocId docid : docids) {
            const auto found = stored.find(docid);
            out.push_back(found == stored.end()
                              ? 0
                              : engine::stamp_of(base::bytes(base::hash(found->second))));
        }
        return out;
    }
    std::vector<engine::DocId> articles_with(const schema::Term& term, std::size_t) const override {
        const auto found = ids_.find(schema::bytes_of(term));
        return found == ids_.end() ? std::vector<engine::DocId>{}
                                   : std::vector<engine::DocId>{found->second};
    }

  private:
    engine::Answer answer(const engine::Request& request) const override {
        engine::Answer answer;
        // What is hidden is told from the same plan without its clause, and without hits.
        answer.total = totals(*request.plan) + (request.window.limit == 0 ? hidden : 0);
        for (std::uint64_t i = request.window.offset; i < answer.total; ++i) {
            if (answer.hits.size() == request.window.limit) break;
            answer.hits.push_back({static_cast<engine::DocId>(i + 1), 0, 1.0});
        }
        return answer;
    }

    std::map<std::string, engine::DocId, std::less<>> ids_;
};

}  // namespace newsdex::search
