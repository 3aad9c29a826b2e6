#include "document/builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "document/values.hpp"
#include "schema/document_data.hpp"
#include "schema/values.hpp"
#include "tests/document/article_maker.hpp"

namespace newsdex::document {
namespace {

using analysis::Position;
using analysis::TokenKind;

struct Term {
    std::uint32_t wdf = 0;
    std::set<Position> positions;
    bool operator==(const Term&) const = default;
};
using Terms = std::map<std::string, Term>;

std::ostream& operator<<(std::ostream& out, const Term& term) {
    out << "wdf " << term.wdf << " at";
    for (const Position position : term.positions) out << ' ' << position;
    return out;
}

Terms built(const Article& article, std::string_view language = "en") {
    Builder builder(language);
    const DocumentTerms document = builder.build(article, {}, {}, 0);
    Terms out;
    for (const TermEntry& entry : document.terms) {
        Term& term = out[std::string(document.text_of(entry))];
        EXPECT_TRUE(term == Term()) << "twice: " << document.text_of(entry);
        term.wdf = entry.wdf;
        const auto* first = document.positions.data() + entry.positions_begin;
        EXPECT_TRUE(std::is_sorted(first, first + entry.positions_count));
        term.positions.insert(first, first + entry.positions_count);
        EXPECT_EQ(term.positions.size(), entry.positions_count) << document.text_of(entry);
    }
    return out;
}

std::string value_of(const Article& article, schema::Slot slot) {
    Builder builder("en");
    std::string out;
    for (const auto& [number, value] : builder.build(article, {}, {}, 0).values)
        if (number == slot) out = value;
    return out;
}

/// The table of docs/index-format.md, as slowly and plainly as can be: token by token into a map.
class SlowBuilder {
  public:
    Terms build(const Article& article) {
        if (!article.title_is_lede) section(article.title, 3, false, "S", true);
        const auto subtitle = section(article.subtitle, 1, false, "", false);
        const auto summary = section(article.summary, 1, false, "", false);
        for (const std::string& author : article.authors) section(author, 1, false, "A", false);
        section(article.dateline, 1, false, "XDL", false);
        const auto body = section(article.body, 1, true, "", false);
        const auto lede_base = body ? body : subtitle ? subtitle : summary;
        if (article.title_is_lede) lede(article.title, lede_base.value_or(0));
        list(article.places, "XPLACE");
        list(article.organisations, "XORG");
        list(article.people, "XPERSON");
        return std::move(terms_);
    }

  private:
    void add(const std::string& term, std::uint32_t wdf, std::set<Position> positions) {
        terms_[term].wdf += wdf;
        terms_[term].positions.merge(positions);
    }
    static std::set<Position> covered(const analysis::Token& token, Position base) {
        std::set<Position> out;
        if (token.kind == TokenKind::kNgram) return out;
        for (Position i = 0; i < token.span; ++i) out.insert(base + token.position + i);
        return out;
    }
    /// What was added to the positions within the text, if it has words.
    std::optional<Position> section(const std::string& text, std::uint32_t weight, bool body,
                                    const std::string& field, bool field_stems) {
        const Position base = end_ == 0 ? 0 : end_ + 100;
        analysis::TokenBuffer tokens;
        analyzer_.tokenize(text, tokens);
        for (const auto& token : tokens.tokens()) {
            const std::string word(token.term);
            if (token.kind == TokenKind::kAcronym) {
                add("XACR" + word, 0, {base + token.position});
                continue;
            }
            const std::uint32_t wdf = body && token.position <= 30 ? 2 : weight;
            const std::string stem(analyzer_.stem(word));
            const bool stemmed = (token.flags & analysis::kStemmed) != 0;
            add(word, wdf, covered(token, base));
            if (stemmed) add("Z" + stem, wdf, {});
            if (token.kind == TokenKind::kJoined && token.span < 10)
                add("XJ" + std::to_string(token.span) + word, 0, {base + token.position});
            if (!field.empty()) add(field + word, 1, covered(token, base));
            if (field_stems && stemmed) add("Z" + field + stem, 1, {});
        }
        if (tokens.last_position() == 0) return std::nullopt;
        end_ = base + tokens.last_position();
        return base;
    }
    void lede(const std::string& text, Position base) {
        analysis::TokenBuffer tokens;
        analyzer_.tokenize(text, tokens);
        for (const auto& token : tokens.tokens()) {
            if (token.kind == TokenKind::kAcronym) continue;
            const std::string word(token.term);
            add("S" + word, 0, covered(token, base));
            if ((token.flags & analysis::kStemmed) == 0) continue;
            add("ZS" + std::string(analyzer_.stem(word)), 0, {});
        }
    }
    void list(const std::vector<std::string>& values, const std::string& field) {
        Position base = 0;
        for (const std::string& value : values) {
            analysis::TokenBuffer tokens;
            analyzer_.tokenize(value, tokens);
            for (const auto& token : tokens.tokens()) {
                if (token.kind == TokenKind::kAcronym) continue;
                add(field + std::string(token.term), 1, covered(token, base));
            }
            if (tokens.last_position() != 0) base += tokens.last_position() + 100;
        }
    }

    analysis::Analyzer analyzer_{"en"};
    Terms terms_;
    Position end_ = 0;
};

TEST(Builder, AgreesWithTheSlowestCode) {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Article article = test::ArticleMaker(seed).make();
        Terms expected = SlowBuilder().build(article);
        expected["XSTATUSusable"];
        ASSERT_EQ(built(article), expected) << "seed " << seed;
    }
}

TEST(Builder, DoesNotRememberTheArticleBefore) {
    Builder builder("en");
    const Article one = test::ArticleMaker(1).make();
    const Article two = test::ArticleMaker(2).make();
    const DocumentTerms fresh = Builder("en").build(two, {}, {}, 0);
    static_cast<void>(builder.build(one, {}, {}, 0));
    const DocumentTerms reused = builder.build(two, {}, {}, 0);
    EXPECT_EQ(fresh.text, reused.text);
    EXPECT_EQ(fresh.positions, reused.positions);
    EXPECT_EQ(fresh.values, reused.values);
    EXPECT_EQ(fresh.data, reused.data);
}

TEST(Builder, LeavesAGapBetweenSectionsAndNoneForEmptyOnes) {
    Article article;
    article.title = "one two";
    article.subtitle = "***";
    article.authors = {"ann", "bob"};
    article.body = "three";
    const Terms terms = built(article);
    EXPECT_EQ(terms.at("two").positions, std::set<Position>{2});
    EXPECT_EQ(terms.at("ann").positions, std::set<Position>{103});
    EXPECT_EQ(terms.at("bob").positions, std::set<Position>{204});
    EXPECT_EQ(terms.at("three").positions, std::set<Position>{305});
    const auto sections = schema::decode_parts(value_of(article, schema::kPartStarts));
    EXPECT_EQ(sections, (schema::PartMap{{1, 0, 0, 103, 0, 305}, 305}));
    EXPECT_EQ(schema::decode_count(value_of(article, schema::kLength)), 5U);
}

TEST(Builder, CountsTitleAndLeadMore) {
    Article article;
    article.title = "alpha";
    for (int i = 0; i < 29; ++i) article.body += "x ";
    article.body += "thirtieth thirtyfirst";
    const Terms terms = built(article);
    EXPECT_EQ(terms.at("alpha").wdf, 3U);
    EXPECT_EQ(terms.at("Zalpha").wdf, 3U);
    EXPECT_EQ(terms.at("Salpha").wdf, 1U);
    EXPECT_EQ(terms.at("ZSalpha").wdf, 1U);
    EXPECT_EQ(terms.at("thirtieth").wdf, 2U);
    EXPECT_EQ(terms.at("thirtyfirst").wdf, 1U);
}

TEST(Builder, MakesExactTermsOfWhatTheMarkupSays) {
    Article article;
    article.keywords = {"Interest  Rates", ""};
    article.publisher = "S\u00fcddeutsche";
    article.section = "World";
    article.language = "de-CH";
    article.url = "https://User@WWW.Example.org:8080/a?b#c";
    article.canonical_url = "https://example.org/a";
    article.format = "json";
    article.guid = "Urn:X:1";
    article.path = "news/a.txt";
    article.status = Status::kWithheld;
    article.published = Date{1'767'441'600, {}, DatePrecision::kDay, DateOrigin::kText};
    const Terms terms = built(article);
    for (const char* term :
         {"Kinterest rates", "XPUBsuddeutsche", "XSECworld", "Lde-ch", "Hwww.example.org",
          "Uhttps://User@WWW.Example.org:8080/a?b#c", "Uhttps://example.org/a", "XFORMATjson",
          "XGUID:Urn:X:1", "Etxt", "Tapplication/json", "XSTATUSwithheld", "D20260103", "M202601",
          "Y2026"}) {
        ASSERT_TRUE(terms.contains(term)) << term;
        EXPECT_EQ(terms.at(term), Term()) << term;
    }
    EXPECT_EQ(terms.size(), 15U);
}

struct DateCase {
    const char* name;
    Date date;
    const char* terms;
    bool has_value;
};
class DateTerms : public testing::TestWithParam<DateCase> {};
TEST_P(DateTerms, SayWhatIsKnown) {
    Article article;
    article.published = GetParam().date;
    std::string found;
    for (const auto& [term, unused] : built(article)) {
        if (term.starts_with('X')) continue;
        found += term + " ";
    }
    EXPECT_EQ(found, GetParam().terms);
    EXPECT_EQ(!value_of(article, schema::kPublished).empty(), GetParam().has_value);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, DateTerms,
    testing::Values(
        DateCase{"minute",
                 {1'767'441'600, 60, DatePrecision::kMinute, DateOrigin::kElement},
                 "D20260103 M202601 Y2026 ",
                 true},
        DateCase{"month",
                 {1'767'225'600, {}, DatePrecision::kMonth, DateOrigin::kUrl},
                 "M202601 Y2026 ",
                 true},
        DateCase{
            "year", {1'767'225'600, {}, DatePrecision::kYear, DateOrigin::kText}, "Y2026 ", true},
        DateCase{
            "crawl", {1'767'225'600, {}, DatePrecision::kSecond, DateOrigin::kCrawl}, "", false},
        DateCase{
            "mtime", {1'767'225'600, {}, DatePrecision::kSecond, DateOrigin::kMtime}, "", false}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Builder, SaysWhenAnEmbargoEnds) {
    Article article;
    EXPECT_EQ(value_of(article, schema::kEmbargo), "");
    article.embargo = Date{1'767'441'600, 60, DatePrecision::kMinute, DateOrigin::kElement};
    EXPECT_EQ(value_of(article, schema::kEmbargo), schema::encode_instant(1'767'441'600));
}

TEST(Builder, NamesTheFileByItsNumberAlone) {
    Article article;
    article.path = "news/a.txt";
    article.member = "2";
    article.byte_range = {{10, 20}};
    Builder builder("en");
    const DocumentTerms document = builder.build(article, {}, {}, 17);
    EXPECT_NE(document.text.find("XF17"), std::string::npos);
    EXPECT_EQ(document.text.find("news"), std::string::npos);
    EXPECT_EQ(document.data.find("news"), std::string::npos);
    EXPECT_EQ(document.values.back(), std::pair(schema::kFile, schema::encode_count(17)));
}

struct HostCase {
    const char* name;
    std::string url, host;
};
class Hosts : public testing::TestWithParam<HostCase> {};
TEST_P(Hosts, AreCutOutOfUrls) { EXPECT_EQ(host_of(GetParam().url), GetParam().host); }
INSTANTIATE_TEST_SUITE_P(
    Cases, Hosts,
    testing::Values(HostCase{"plain", "https://example.org/a", "example.org"},
                    HostCase{"no_path", "http://Example.ORG", "example.org"},
                    HostCase{"port", "http://example.org:80/", "example.org"},
                    HostCase{"user", "ftp://a:b@example.org/x@y", "example.org"},
                    HostCase{"query", "http://example.org?x=http://other/", "example.org"},
                    HostCase{"ipv6", "http://[2001:db8::1]/x", "[2001:db8::1]"},
                    HostCase{"ipv6_port", "http://[2001:db8::1]:80/x", "[2001:db8::1]"},
                    HostCase{"not_a_url", "example.org/a", ""}, HostCase{"empty", "", ""}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace newsdex::document
