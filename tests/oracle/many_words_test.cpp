// Any number of words is ranked by the definition: over Reuters-21578, what an article scores is
// added up from its own list of terms. tests/engine/many_words_test.cpp asks a made world.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/score.hpp"
#include "tests/oracle/reuters.hpp"
#include "tests/oracle/scan.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

/// Different words of letters, in the order of a draw.
std::vector<std::string> drawn_words(const std::vector<ReutersArticle>& articles) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    std::set<std::string> words;
    for (const ReutersArticle& article : articles)
        for (const ScannedWord& word : scan_words(article.body))
            if (word.first == word.last && word.text.size() > 1 &&
                std::all_of(word.text.begin(), word.text.end(), is_letter))
                words.insert(word.text);
    std::vector<std::string> drawn(words.begin(), words.end());
    Random random(18);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        std::swap(drawn[i], drawn[i + random.below(drawn.size() - i)]);
    return drawn;
}

/// What each article scores that has any of the words.
std::map<engine::DocId, double> by_definition(const Xapian::Database& database,
                                              const plan::Plan& plan) {
    const engine::Statistics all{database.get_doccount(), database.get_average_length()};
    std::map<std::string, engine::WordWeight> weights;
    const auto add = [&](plan::TermId term, const auto& weight_of) {
        const std::string bytes = schema::bytes_of(plan.terms[term]);
        weights[bytes] = weight_of(database.get_termfreq(bytes), all, engine::Ranking{});
    };
    const bool is_one = plan.root.kind == plan::Kind::kTerm;
    for (const plan::Node& word :
         is_one ? std::span(&plan.root, 1) : std::span(plan.root.children)) {
        EXPECT_EQ(word.kind, plan::Kind::kTerm);
        add(word.term, engine::word_weight);
        if (word.exact) add(*word.exact, engine::exact_weight);
    }
    std::map<engine::DocId, double> scores;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const double length = database.get_doclength(*at);
        for (auto term = database.termlist_begin(*at); term != database.termlist_end(*at); ++term) {
            const auto weight = weights.find(*term);
            if (weight != weights.end()) scores[*at] += weight->second.of(term.get_wdf(), length);
        }
    }
    return scores;
}

class ManyWords : public testing::Test {
  protected:
    void SetUp() override {
        articles_ = read_reuters(run_long_forms() ? 1 : 8);
        if (articles_.empty()) GTEST_SKIP() << "Reuters-21578 is not beside the repository";
        words_ = drawn_words(articles_);
        ASSERT_GE(words_.size(), 5'000U);
        index_.emplace(articles_, /*with_dateline=*/false);
    }

    std::string joined(std::size_t count, const char* between) const {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? between : "") + words_[i];
        return out;
    }
    /// All articles with any of the words, each with its score.
    void expect_defined(const plan::Plan& plan) {
        const auto defined = by_definition(index_->database(), plan);
        const engine::Answer answer = index_->run(plan);
        ASSERT_EQ(answer.total, defined.size());
        ASSERT_EQ(answer.hits.size(), defined.size());
        for (std::size_t i = 0; i < answer.hits.size(); ++i) {
            ASSERT_EQ(answer.hits[i].score, defined.at(answer.hits[i].docid));
            if (i > 0) {
                ASSERT_GE(answer.hits[i - 1].score, answer.hits[i].score);
            }
        }
    }

    std::vector<ReutersArticle> articles_;
    std::vector<std::string> words_;
    std::optional<ReutersIndex> index_;
};

TEST_F(ManyWords, ScoreAsTheDefinitionSays) {
    for (const std::size_t count : {1U, 255U, 256U, 257U, 5'000U}) {
        SCOPED_TRACE(count);
        expect_defined(index_->plan(joined(count, " "), MatchMode::kAny).asked);
        expect_defined(index_->plan(joined(count, " OR "), MatchMode::kAll).asked);
    }
}

TEST_F(ManyWords, ScoreThatWhereTheyAreLoosened) {
    for (const std::size_t count : {255U, 5'000U}) {
        const plan::Planned planned = index_->plan(joined(count, " "), MatchMode::kDefault);
        ASSERT_TRUE(planned.loosened);
        const auto defined = by_definition(index_->database(), *planned.loosened);
        const engine::Answer answer = index_->run(*planned.loosened);
        ASSERT_GT(answer.total, 0U);
        ASSERT_EQ(answer.hits.size(), answer.total);
        for (const engine::Scored& hit : answer.hits)
            ASSERT_EQ(hit.score, defined.at(hit.docid)) << count;
    }
}

}  // namespace
}  // namespace newsdex::test
