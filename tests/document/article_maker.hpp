// Articles of few words, among them all that the analyzer treats in a way of its own.
#pragma once

#include <string>
#include <vector>

#include <newsdex/article.hpp>

#include "tests/support/random.hpp"

namespace newsdex::test {

class ArticleMaker {
  public:
    explicit ArticleMaker(std::uint64_t seed) : random_(seed) {}
    Article make() {
        Article article;
        article.title = text(8);
        if (random_.one_in(3)) article.subtitle = text(5);
        if (random_.one_in(3)) article.summary = text(10);
        article.authors = list();
        article.dateline = random_.one_in(2) ? text(3) : "";
        article.body = text(80);
        article.places = list();
        article.organisations = list();
        article.people = list();
        article.title_is_lede = random_.one_in(4);
        return article;
    }
    /// With whole values too.
    Article make_with_values() {
        Article article = make();
        article.keywords = list();
        article.publisher = text(2);
        article.section = text(1);
        if (random_.one_in(2))
            article.url = std::string("https://WWW.Example.org:80/") + random_.pick({"a", "b"});
        if (random_.one_in(3)) article.canonical_url = "https://example.org/A";
        article.language = random_.pick({"", "en", "de-CH"});
        article.format = random_.pick({"text", "json"});
        article.guid = random_.pick({"", "Urn:x:1", "7"});
        article.path = random_.pick({"news/a.txt", "N\u00e9ws/\xff"});
        article.member = random_.pick({"", "3"});
        article.status = random_.pick({Status::kUsable, Status::kWithheld});
        if (random_.one_in(2)) {
            article.published = Date{static_cast<std::int64_t>(random_.below(2'000'000'000)),
                                     {},
                                     random_.pick({DatePrecision::kYear, DatePrecision::kDay}),
                                     random_.pick({DateOrigin::kText, DateOrigin::kMtime})};
        }
        return article;
    }

  private:
    std::vector<std::string> list() {
        std::vector<std::string> out;
        for (std::size_t i = random_.below(3); i > 0; --i) out.push_back(text(3));
        return out;
    }
    std::string text(std::size_t most) {
        std::string out;
        for (std::size_t i = random_.below(most + 1); i > 0; --i) {
            out += random_.pick({"oil",
                                 "Banks",
                                 "U.S.",
                                 "US",
                                 "us",
                                 "co-op",
                                 "coop",
                                 "re-re-run",
                                 "1,000",
                                 "caf\u00e9",
                                 "O'Neill's",
                                 "\u6771\u4eac\u90fd",
                                 "---",
                                 "\u00c9lys\u00e9e",
                                 "rates",
                                 "WHO",
                                 "self-self",
                                 "J. K. Rowling",
                                 "e-mail-e-mail",
                                 "\xff",
                                 "10-year",
                                 "#MeToo"});
            out += random_.pick({" ", " ", ", ", ". ", "\n\n"});
        }
        return out;
    }
    Random random_;
};

}  // namespace newsdex::test
