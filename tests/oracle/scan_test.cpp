// 1,000 generated queries over Reuters-21578 against a scan of the articles' text.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "query/print.hpp"
#include "tests/oracle/reuters.hpp"
#include "tests/oracle/scan.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using query::Field;
using query::Kind;
using query::Node;

Node make(Kind kind, std::vector<Node> children = {}) {
    Node node;
    node.kind = kind;
    node.written = kind == Kind::kAnd;
    node.children = std::move(children);
    return node;
}

/// Queries about what the corpus holds: words and neighbours are drawn from the articles.
class Generator {
  public:
    Generator(std::uint64_t seed, const std::vector<ReutersArticle>& articles)
        : random_(seed), articles_(articles) {}

    Node tree(std::size_t number) {
        switch (number % 8) {
            case 0:
                return word();
            case 1:
                return phrase(2 + random_.below(4));
            case 2:
                return near();
            case 3:
                return make(Kind::kAnd, {word(), number % 3 == 0 ? phrase(2) : word()});
            case 4:
                return make(Kind::kOr, {phrase(2), word(), word()});
            case 5:
                return make(Kind::kAnd, {word(), make(Kind::kNot, {word()})});
            case 6:
                return field();
            default:
                return make(Kind::kAnd, {word(), date()});
        }
    }

  private:
    /// Words of letters only, in a row; the scan reads others as the index does, but a query for
    /// them may be several words.
    std::vector<std::string> stretch(std::size_t length) {
        for (;;) {
            const ReutersArticle& article = articles_[random_.below(articles_.size())];
            const auto words = scan_words(random_.one_in(5) ? article.title : article.body);
            if (words.size() < length + 1) continue;
            std::size_t at = random_.below(words.size() - length);
            std::vector<std::string> out;
            int next = words[at].first;
            for (; at < words.size() && out.size() < length; ++at) {
                if (words[at].first != next || words[at].last != next) continue;
                if (!std::all_of(words[at].text.begin(), words[at].text.end(),
                                 [](char c) { return c >= 'a' && c <= 'z'; }))
                    break;
                out.push_back(words[at].text);
                ++next;
            }
            if (out.size() == length) return out;
        }
    }

    Node word_of(const std::string& text) {
        Node node = make(random_.one_in(12) && text.size() > 4 ? Kind::kPrefix : Kind::kWord);
        node.text = text;
        return node;
    }
    Node word() { return word_of(stretch(1)[0]); }

    Node phrase(std::size_t length) {
        Node node = make(Kind::kPhrase);
        for (const std::string& text : stretch(length)) {
            node.children.push_back(make(Kind::kWord));
            node.children.back().text = text;
        }
        return node;
    }

    Node near() {
        const auto words = stretch(3 + random_.below(5));
        Node right = word_of(words.back());
        if (random_.one_in(3)) right = make(Kind::kOr, {std::move(right), phrase(2)});
        Node node = make(Kind::kNear, {random_.one_in(4) ? phrase(2) : word_of(words.front()),
                                       std::move(right)});
        node.number = 1 + static_cast<unsigned>(random_.below(9));
        node.ordered = random_.one_in(3);
        if (random_.one_in(5)) {
            Node outer = make(Kind::kNear, {std::move(node), word_of(words[1])});
            outer.number = 12;
            return outer;
        }
        return node;
    }

    Node field() {
        Node node = make(Kind::kField);
        node.field = random_.pick({Field::kTitle, Field::kBody, Field::kDateline});
        node.children.push_back(random_.one_in(2) ? word() : phrase(2));
        return node;
    }

    Node date() {
        Node node = make(Kind::kDate);
        const auto day = [&] {
            return static_cast<query::Day>(19870200 + 100 * random_.below(9) + 1 +
                                           random_.below(28));
        };
        node.dates.first = day();
        node.dates.last = std::max(day(), *node.dates.first);
        if (random_.one_in(4)) node.dates.first.reset();
        return node;
    }

    Random random_;
    const std::vector<ReutersArticle>& articles_;
};

TEST(ReutersScan, GeneratedQueriesFindWhatAScanOfTheTextFinds) {
    // Every 20th article and 300 queries; all of them take minutes in a debug build.
    const auto articles = read_reuters(run_long_forms() ? 1 : 20);
    if (articles.empty()) {
        GTEST_SKIP() << "Reuters-21578 is not beside the repository";
    }
    ReutersIndex index(articles, /*with_dateline=*/true);
    Scan scan;
    std::vector<ScannedArticle> texts;
    for (const ReutersArticle& article : articles)
        texts.push_back(scan.read(article.title, article.dateline, article.body, article.day));
    Generator generator(1987, articles);
    std::size_t with_matches = 0;
    for (std::size_t i = 0; i < (run_long_forms() ? 1000 : 300); ++i) {
        const Node tree = generator.tree(i);
        std::vector<std::string> expected;
        for (std::size_t a = 0; a < articles.size(); ++a)
            if (scan.matches(tree, texts[a])) expected.push_back(articles[a].id);
        std::sort(expected.begin(), expected.end());
        if (!expected.empty()) ++with_matches;
        const auto found = index.matching(tree);
        std::vector<std::string> different;
        std::set_symmetric_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                                      std::back_inserter(different));
        EXPECT_EQ(different, std::vector<std::string>{})
            << "query " << i << ": " << query::print(tree) << ": the index finds " << found.size()
            << ", the scan " << expected.size();
    }
    EXPECT_GT(with_matches, run_long_forms() ? 800U : 200U);
}

}  // namespace
}  // namespace newsdex::test
