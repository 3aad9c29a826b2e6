// The program against the manual: queries made at random are answered by a scan that was written
// from docs/query-language.md alone, by other hands than the parser's, and by the program.

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>

#include "tests/oracle/manual/compose.hpp"
#include "tests/oracle/manual/paper.hpp"
#include "tests/oracle/manual/reader.hpp"
#include "tests/oracle/manual/scan.hpp"

namespace newsdex::test::manual {

namespace {

constexpr std::size_t kPapers = 60;

bool long_form() {
    const char* asked = std::getenv("NEWSDEX_LONG");
    return asked != nullptr && std::string(asked) == "1";
}

class Manual : public testing::Test {
  protected:
    Manual() : papers_(make_papers(kPapers)) {
        write_papers(papers_, folder_);
        SyncOptions options;
        options.jobs = 1;
        Indexer(folder_ / ".newsdex").sync({folder_ / "news"}, options);
    }

    struct Answer {
        std::uint64_t total = 0;
        std::vector<std::string> guids;
        std::string understood;
        std::vector<std::string> ranked = {};  ///< guids as they were listed
    };

    Answer ask(const Index& index, const std::string& query,
               MatchMode match = MatchMode::kAll) const {
        SearchOptions options;
        options.limit = kPapers;
        options.match = match;
        options.snippet_columns = 0;
        options.suggest = false;
        const Results results = index.search(query, options);
        Answer answer{results.total, {}, results.understood};
        for (const Hit& hit : results.hits) answer.guids.push_back(hit.article.guid);
        answer.ranked = answer.guids;
        std::sort(answer.guids.begin(), answer.guids.end());
        return answer;
    }

    TemporaryFolder folder_;
    std::vector<Paper> papers_;
};

std::string listed(const std::vector<std::string>& guids) {
    std::string text;
    for (const std::string& guid : guids) text += " " + guid;
    return text;
}

/// The shortest first: they say most.
void report(std::vector<std::string> differences) {
    std::sort(differences.begin(), differences.end(),
              [](const auto& a, const auto& b) { return a.size() < b.size(); });
    for (std::size_t i = 0; i < differences.size() && i < 3000; ++i)
        ADD_FAILURE() << differences[i];
    EXPECT_EQ(differences.size(), 0U);
}

/// Else nothing that follows means anything.
TEST_F(Manual, ArticlesAreIndexedAsTheyWereWritten) {
    const Index index = Index::open(folder_ / ".newsdex");
    SearchOptions options;
    options.limit = kPapers;
    const Results all = index.search("", options);
    ASSERT_EQ(all.total, kPapers);
    for (const Hit& hit : all.hits) {
        const Article article = index.article(hit.id);
        const Paper& paper = papers_.at(std::stoul(article.guid.substr(1)));
        EXPECT_EQ(article.title, paper.title);
        EXPECT_EQ(article.subtitle, paper.subtitle);
        EXPECT_EQ(article.summary, paper.summary);
        EXPECT_EQ(article.body, paper.body);
        EXPECT_EQ(article.dateline, paper.dateline);
        EXPECT_EQ(article.authors, paper.authors);
        EXPECT_EQ(article.places, paper.places);
        EXPECT_EQ(article.organisations, paper.organisations);
        EXPECT_EQ(article.people, paper.people);
        EXPECT_EQ(article.published && article.published->is_publication_date(),
                  paper.days.has_value());
        EXPECT_EQ(article.path, paper.values.at("path").front());
    }
}

/// The two halves of the oracle against each other.
TEST_F(Manual, ReaderReadsWhatIsComposed) {
    Composer composer(7);
    std::vector<std::string> differences;
    for (int i = 0; i < (long_form() ? 5000 : 300); ++i) {
        const Piece piece = composer.query();
        const Node node = read(piece.text);
        const std::vector<std::string> meant = matching(piece.node, papers_);
        const std::vector<std::string> read_as = matching(node, papers_);
        if (meant != read_as)
            differences.push_back(piece.text + "\n  meant: " + told(piece.node) + listed(meant) +
                                  "\n  read:  " + told(node) + listed(read_as));
    }
    report(differences);
}

TEST_F(Manual, AnswersAreThoseOfTheScan) {
    const Index index = Index::open(folder_ / ".newsdex");
    Composer composer(20261130);
    const int count = long_form() ? 20000 : 2000;  // seeds are fixed: the same queries each time
    std::vector<std::string> differences;
    for (int i = 0; i < count; ++i) {
        const Piece piece = composer.query();
        const std::vector<std::string> expected = matching(piece.node, papers_);
        const Answer answer = ask(index, piece.text);
        if (answer.guids != expected) {
            differences.push_back(piece.text + "\n  manual:  " + told(piece.node) +
                                  listed(expected) + "\n  program: " + answer.understood +
                                  listed(answer.guids));
        }
        EXPECT_EQ(answer.total, answer.guids.size()) << piece.text;
    }
    report(differences);
}

TEST_F(Manual, SoupsAreReadByTheManual) {
    const Index index = Index::open(folder_ / ".newsdex");
    Composer composer(20261202);
    std::vector<std::string> differences;
    for (int i = 0; i < (long_form() ? 20000 : 500); ++i) {
        const std::string text = composer.soup();
        const Node node = read(text);
        const std::vector<std::string> expected = matching(node, papers_);
        const Answer answer = ask(index, text);
        if (answer.guids != expected)
            differences.push_back(text + "\n  manual:  " + told(node) + listed(expected) +
                                  "\n  program: " + answer.understood + listed(answer.guids));
    }
    report(differences);
}

/// What is printed as understood, asked again, finds the same in the same order and is printed the
/// same.
TEST_F(Manual, CanonicalFormsReadBack) {
    const Index index = Index::open(folder_ / ".newsdex");
    Composer composer(20261201);
    const int count = long_form() ? 20000 : 1000;
    std::vector<std::string> differences;
    const auto check = [&](const std::string& text, MatchMode match) {
        const Answer first = ask(index, text, match);
        const Answer again = ask(index, first.understood, match);
        if (again.total != first.total || again.ranked != first.ranked ||
            again.understood != first.understood)
            differences.push_back(text + "\n  understood: " + first.understood +
                                  listed(first.ranked) + "\n  and then:   " + again.understood +
                                  listed(again.ranked) + "\n  mode " +
                                  std::to_string(static_cast<int>(match)));
    };
    for (int i = 0; i < count; ++i) {
        check(composer.query().text, MatchMode::kAll);
        check(composer.soup(), i % 2 == 0 ? MatchMode::kAny : MatchMode::kDefault);
    }
    report(differences);
}

}  // namespace
}  // namespace newsdex::test::manual
