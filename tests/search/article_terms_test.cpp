// The law that the writer and the highlights make the same terms of an article.
#include "search/article_terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "document/builder.hpp"
#include "schema/document_data.hpp"
#include "schema/schema.hpp"
#include "tests/document/article_maker.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::search {
namespace {

constexpr std::string_view kId = "abcdefghijklmnopqrstuvwxyz";

using Positions = std::vector<match::Position>;

bool is_of_list(std::string_view term) {
    for (const article::Row& row : article::fields())
        if (row.asked == article::Asked::kList && term.starts_with(row.prefix)) return true;
    return false;
}

/// As in the index: of lists from 1.
Positions looked_up(ArticleTerms& terms, plan::TermId id, std::string_view bytes) {
    const auto found = terms.positions(id);
    Positions out(found.begin(), found.end());
    if (is_of_list(bytes))
        for (match::Position& position : out) position -= kListBase;
    return out;
}

Article as_stored(const Article& article) {
    return schema::decode_article(schema::encode_article(article, kId), schema::UpTo::kText)
        .article;
}

/// Every kind of term that a word can give.
const std::vector<schema::Term>& kinds() {
    static const std::vector<schema::Term> all = [] {
        std::vector<schema::Term> out{{schema::Form::kAcronym, 1, {}, ""},
                                      {schema::Form::kWord, 1, {}, ""},
                                      {schema::Form::kStem, 1, {}, ""}};
        for (std::uint8_t span = 2; span <= schema::kLongestSpan; ++span)
            out.push_back({schema::Form::kJoined, span, {}, ""});
        for (const article::Row& row : article::fields())
            for (const schema::Form form : {schema::Form::kWord, schema::Form::kStem})
                out.push_back({form, 1, row.field, ""});
        return out;
    }();
    return all;
}

/// The term of these bytes; of a whole value, which is looked for by its bytes alone, any.
schema::Term as_term(std::string_view bytes) {
    for (schema::Term kind : kinds()) {
        if (!bytes.starts_with(schema::bytes_of(kind))) continue;
        const auto text = schema::text_of(kind, bytes);
        if (!text) continue;
        kind.text = *text;
        if (schema::bytes_of(kind) == bytes) return kind;
    }
    return {schema::Form::kWord, 1, {}, std::string(bytes)};
}

void expect_same_terms(const Article& article, const Article& other, std::string_view seed) {
    document::Builder builder("en");
    const document::DocumentTerms written = builder.build(article, {}, {}, 0);
    plan::Plan plan;
    for (const document::TermEntry& term : written.terms)
        plan.terms.push_back(as_term(written.text_of(term)));
    const std::size_t own = plan.terms.size();
    plan.terms.push_back(as_term(schema::term(article::Field::kId, kId)));
    const document::DocumentTerms others = builder.build(other, {}, {}, 0);
    for (const document::TermEntry& term : others.terms) {
        const schema::Term absent = as_term(others.text_of(term));
        if (std::find(plan.terms.begin(), plan.terms.end(), absent) == plan.terms.end())
            plan.terms.push_back(absent);
    }

    const Article stored = as_stored(article);
    analysis::Analyzer analyzer("en");
    TermTable table(plan, analyzer.language());
    ArticleTerms terms(plan, table, analyzer, stored, kId);
    while (terms.read_on()) continue;
    for (plan::TermId id = 0; id < plan.terms.size(); ++id) {
        const std::string bytes = schema::bytes_of(plan.terms[id]);
        ASSERT_EQ(terms.has(id), id <= own) << seed << ": " << bytes;
        if (id >= own || written.terms[id].positions_count == 0) continue;
        const auto* first = written.positions.data() + written.terms[id].positions_begin;
        ASSERT_EQ(looked_up(terms, id, bytes),
                  Positions(first, first + written.terms[id].positions_count))
            << seed << ": " << bytes;
    }
}

TEST(ArticleTerms, AreThoseThatTheWriterMade) {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        test::ArticleMaker maker(seed);
        // By way of the index: articles hold no ill-formed text.
        const Article article = as_stored(maker.make_with_values());
        expect_same_terms(article, maker.make_with_values(), "seed " + std::to_string(seed));
    }
}

constexpr std::size_t kMostOfAFile = 50;

/// Those of the articles that the files below the folder give; how many they were.
std::size_t expect_same_terms_below(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (!file.is_regular_file()) continue;
        std::vector<Article> articles = sources::read_path(file.path()).articles;
        articles.resize(std::min(articles.size(), kMostOfAFile));
        for (std::size_t i = 0; i < articles.size(); ++i) {
            expect_same_terms(as_stored(articles[i]),
                              as_stored(articles[(i + 1) % articles.size()]), file.path().native());
            if (testing::Test::HasFatalFailure()) return count;
        }
        count += articles.size();
    }
    return count;
}

TEST(ArticleTerms, OfFilesOfEveryFormatAreThoseThatTheWriterMade) {
    const std::filesystem::path project = NEWSDEX_SOURCE_DIR;
    EXPECT_EQ(expect_same_terms_below(project / "seeds"), 54U);
    const std::filesystem::path samples = project / "../shared/data/formats";
    if (!std::filesystem::exists(samples)) {
        GTEST_SKIP() << samples << " is not here";
    }
    std::size_t count = 0;
    for (const char* format : {"archives", "json-api", "json-lines", "json-ninjs", "markdown",
                               "plain", "plain-encodings", "wire-press-release"}) {
        const std::size_t found = expect_same_terms_below(samples / format);
        EXPECT_GT(found, 0U) << format;
        count += found;
    }
    EXPECT_GT(count, 300U);
}

TEST(ArticleTerms, OfALongBodyAreReadPieceByPiece) {
    Article article;
    article.title = "Long bodies";
    for (int i = 0; i < 30'000; ++i)
        article.body += "word" + std::to_string(i % 977) + (i % 40 == 39 ? ".\n\n" : " ");
    expect_same_terms(article, Article(), "long");
}

}  // namespace
}  // namespace newsdex::search
