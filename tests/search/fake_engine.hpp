// An engine of a few lines: a dictionary and stored articles, the answers given by the test.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "schema/document_data.hpp"
#include "schema/schema.hpp"

namespace newsdex::search {

class FakeEngine final : public engine::Engine {
  public:
    /// Terms with their frequencies, prefixes included.
    std::map<std::string, std::uint64_t, std::less<>> terms;
    std::map<engine::DocId, std::string> stored;
    std::uint64_t hidden = 0;
    std::function<std::uint64_t(const plan::Plan&)> totals = [](const plan::Plan&) { return 0; };

    void store(engine::DocId docid, const Article& article, const std::string& id) {
        stored[docid] = schema::encode_article(article, id);
        terms[schema::term(article::Field::kId, id)] = 1;
        ids_[schema::term(article::Field::kId, id)] = docid;
    }

    std::uint64_t article_count() const override { return stored.size(); }
    std::uint64_t frequency(std::string_view term) const override {
        const auto found = terms.find(term);
        return found == terms.end() ? 0 : found->second;
    }
    std::uint64_t with_value(std::uint32_t) const override { return stored.size(); }
    void walk(std::string_view prefix,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        for (auto it = terms.lower_bound(prefix);
             it != terms.end() && it->first.starts_with(prefix); ++it) {
            if (!visit(it->first, it->second)) return;
        }
    }
    engine::Answer run(const plan::Plan& plan, const engine::Window& window, Sort,
                       match::Work&) const override {
        engine::Answer answer;
        answer.total = totals(plan);
        answer.hidden = hidden;
        for (std::uint64_t i = window.offset; i < answer.total; ++i) {
            if (answer.hits.size() == window.limit) break;
            answer.hits.push_back({static_cast<engine::DocId>(i + 1), 1.0});
        }
        return answer;
    }
    std::uint64_t count(const plan::Plan& plan, match::Work&) const override {
        return totals(plan);
    }
    std::string data(engine::DocId docid) const override { return stored.at(docid); }
    std::string value(engine::DocId, std::uint32_t) const override { return ""; }
    std::vector<engine::DocId> articles_with(std::string_view term, std::size_t) const override {
        const auto found = ids_.find(term);
        return found == ids_.end() ? std::vector<engine::DocId>{}
                                   : std::vector<engine::DocId>{found->second};
    }

  private:
    std::map<std::string, engine::DocId, std::less<>> ids_;
};

}  // namespace newsdex::search
