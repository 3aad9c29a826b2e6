// Each article is asked whether it matches, what it scores and where it ranks; then all are sorted.
#include "tests/engine/slow_engine.hpp"

#include <algorithm>
#include <utility>

#include "engine/order.hpp"
#include "schema/document_data.hpp"
#include "schema/values.hpp"
#include "tests/engine/score_oracle.hpp"

namespace newsdex::test {
namespace {

class ArticleOccurrences final : public match::Occurrences {
  public:
    ArticleOccurrences(const SlowEngine::OneArticle& article, const std::vector<std::string>& terms)
        : article_(article), terms_(terms) {
        const auto map = schema::decode_parts(article.value(schema::kPartStarts));
        if (map) starts_.assign(map->first.begin(), map->first.end());
    }

    bool has(plan::TermId term) override { return article_.terms.contains(terms_[term]); }
    std::span<const match::Position> positions(plan::TermId term) override {
        const auto found = article_.terms.find(terms_[term]);
        if (found == article_.terms.end()) return {};
        return found->second.positions;
    }
    std::span<const match::Position> part_starts() override { return starts_; }
    std::optional<schema::Days> days() override {
        const auto first = schema::decode_day(article_.value(schema::kFirstDay));
        const auto last = schema::decode_day(article_.value(schema::kLastDay));
        if (!first || !last) return std::nullopt;
        return schema::Days{*first, *last};
    }
    std::optional<std::int64_t> embargo() override {
        return schema::decode_instant(article_.value(schema::kEmbargo));
    }
    std::string path() override { return article_.path; }

  private:
    const SlowEngine::OneArticle& article_;
    const std::vector<std::string>& terms_;
    std::vector<match::Position> starts_;
};

}  // namespace

std::string SlowEngine::OneArticle::value(std::uint32_t slot) const {
    const auto found = values.find(slot);
    return found == values.end() ? "" : found->second;
}

SlowEngine::SlowEngine(const std::vector<Xapian::Document>& documents,
                       std::vector<std::string> paths) {
    double length = 0;
    for (const Xapian::Document& document : documents) {
        OneArticle& article = articles_.emplace_back();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            Posting& posting = article.terms[*term];
            posting.wdf = term.get_wdf();
            posting.positions.assign(term.positionlist_begin(), term.positionlist_end());
            article.length += posting.wdf;
            ++frequencies_[*term];
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            article.values[value.get_valueno()] = *value;
        article.data = document.get_data();
        article.path = std::move(paths.at(articles_.size() - 1));
        length += article.length;
    }
    if (!articles_.empty()) average_length_ = length / static_cast<double>(articles_.size());
}

std::uint64_t SlowEngine::with_value(std::uint32_t slot) const {
    return static_cast<std::uint64_t>(
        std::count_if(articles_.begin(), articles_.end(),
                      [&](const OneArticle& article) { return article.values.contains(slot); }));
}

void SlowEngine::read(std::span<const engine::DocId> docids, schema::UpTo up_to,
                      const std::function<void(std::size_t, schema::StoredArticle)>& visit) const {
    for (std::size_t i = 0; i < docids.size(); ++i) {
        const OneArticle& article = articles_.at(docids[i] - 1);
        schema::StoredArticle stored = schema::decode_article(article.data, up_to);
        stored.article.path = article.path;
        visit(i, std::move(stored));
    }
}

void SlowEngine::walk_files(const std::function<bool(std::string_view)>& visit) const {
    for (const OneArticle& article : articles_)
        if (!article.path.empty() && !visit(article.path)) return;
}

std::vector<engine::DocId> SlowEngine::articles_in(const std::string& path) const {
    std::vector<engine::DocId> out;
    for (std::size_t i = 0; i < articles_.size(); ++i)
        if (articles_[i].path == path) out.push_back(static_cast<engine::DocId>(i + 1));
    return out;
}

std::vector<std::uint32_t> SlowEngine::stamps(std::span<const engine::DocId> docids) const {
    std::vector<std::uint32_t> out;
    for (const engine::DocId docid : docids)
        out.push_back(docid > articles_.size()
                          ? 0
                          : engine::stamp_of(articles_[docid - 1].value(schema::kContentHash)));
    return out;
}

std::vector<engine::DocId> SlowEngine::articles_with(const schema::Term& term,
                                                     std::size_t limit) const {
    std::vector<engine::DocId> out;
    for (std::size_t i = 0; i < articles_.size() && out.size() < limit; ++i)
        if (articles_[i].terms.contains(schema::bytes_of(term)))
            out.push_back(static_cast<engine::DocId>(i + 1));
    return out;
}

engine::Answer SlowEngine::answer(const engine::Request& request) const {
    const plan::Plan& plan = *request.plan;
    const bool by_score = request.sort == Sort::kRelevance && plan.scored;
    std::vector<std::string> terms;
    for (const schema::Term& term : plan.terms) terms.push_back(schema::bytes_of(term));
    const ScoredIndex index{[&](plan::TermId term) { return frequency(plan.terms[term]); },
                            {articles_.size(), average_length_},
                            {}};
    struct Found {
        engine::Rank rank;
        engine::Scored hit;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        request.work->deadline().ask();
        const OneArticle& article = articles_[i];
        ArticleOccurrences occurrences(article, terms);
        if (!match::matches(plan.root, occurrences, *request.work)) continue;
        const auto wdf = [&](plan::TermId term) {
            const auto posting = article.terms.find(terms[term]);
            return posting == article.terms.end() ? 0U : posting->second.wdf;
        };
        const ScoredArticle scored{occurrences, wdf, article.length};
        Found one;
        one.hit.docid = static_cast<engine::DocId>(i + 1);
        one.rank.date = engine::date_key(article.value(schema::kPublished),
                                         article.value(schema::kIdBytes), request.sort);
        if (by_score) {
            one.hit.score = one.rank.score = score_of(plan.root, scored, index);
            one.rank.words = loosened_words(plan.root, scored);
            one.rank.missing = static_cast<std::uint32_t>(
                std::count_if(plan.written.begin(), plan.written.end(),
                              [&](plan::TermId term) { return !occurrences.has(term); }));
        }
        found.push_back(std::move(one));
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return engine::comes_before(a.rank, b.rank);
    });
    engine::Answer answer;
    answer.total = found.size();
    for (std::size_t i = request.window.offset; i < found.size(); ++i) {
        if (answer.hits.size() == request.window.limit) break;
        answer.hits.push_back(found[i].hit);
    }
    return answer;
}

}  // namespace newsdex::test
