// The second engine: reads every article for every query, by the definitions alone.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/score.hpp"
#include "match/match.hpp"
#include "tests/support/listed_terms.hpp"

namespace newsdex::test {

class SlowEngine final : public engine::Engine {
  public:
    /// Documents serve as lists of terms, values and data only; docids are those that a database
    /// would give them in this order.
    /// `paths`: of each document's file.
    SlowEngine(const std::vector<Xapian::Document>& documents, std::vector<std::string> paths);

    std::uint64_t article_count() const override { return articles_.size(); }
    std::uint64_t frequency(const schema::Term& term) const override {
        return frequency_of(frequencies_, term);
    }
    std::uint64_t with_value(std::uint32_t slot) const override;
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        walk_terms(frequencies_, start, visit);
    }
    void read(std::span<const engine::DocId> docids, schema::UpTo up_to,
              const std::function<void(std::size_t, schema::StoredArticle)>& visit) const override;
    std::vector<std::uint32_t> stamps(std::span<const engine::DocId> docids) const override;
    void walk_files(const std::function<bool(std::string_view)>& visit) const override;
    std::vector<engine::DocId> articles_with(const schema::Term& term,
                                             std::size_t limit) const override;
    std::vector<engine::DocId> articles_in(const std::string& path) const override;

    struct Posting {
        std::uint32_t wdf = 0;
        std::vector<match::Position> positions;
    };
    struct OneArticle {
        std::map<std::string, Posting> terms;
        std::map<std::uint32_t, std::string> values;
        std::string data, path;
        double length = 0;

        [[nodiscard]] std::string value(std::uint32_t slot) const;
    };

  private:
    engine::Answer answer(const engine::Request& request) const override;

    std::vector<OneArticle> articles_;
    ListedTerms frequencies_;
    double average_length_ = 0;
};

}  // namespace newsdex::test
