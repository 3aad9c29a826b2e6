// Every sign before every kind of operand, as trees: none may be lost or turned to its opposite.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <newsdex/error.hpp>

#include "query/parser.hpp"
#include "query/print.hpp"

namespace newsdex::query {
namespace {

struct Operand {
    const char* text;
    const char* tree;       ///< alone
    const char* exact;      ///< behind =
    const char* inflected;  ///< behind ~
};

// Nearness is in parentheses where it is the operand as a whole.
const std::vector<Operand> kOperands{
    {"oil", "oil", "PHRASE(oil)", "oil"},
    {"\"oil price\"", "PHRASE(oil price)", "PHRASE(oil price)", "INFLECTED(oil price)"},
    {"(oil OR gas)", "OR(oil, gas)", "OR(PHRASE(oil), PHRASE(gas))", "OR(oil, gas)"},
    {"(oil \"gas price\")", "AND(oil, PHRASE(gas price))", "AND(PHRASE(oil), PHRASE(gas price))",
     "AND(oil, INFLECTED(gas price))"},
    {"title:oil", "TITLE(oil)", "TITLE(PHRASE(oil))", "TITLE(oil)"},
    {"title:\"oil price\"", "TITLE(PHRASE(oil price))", "TITLE(PHRASE(oil price))",
     "TITLE(INFLECTED(oil price))"},
    {"title:(oil OR gas)", "TITLE(OR(oil, gas))", "TITLE(OR(PHRASE(oil), PHRASE(gas)))",
     "TITLE(OR(oil, gas))"},
    {"author:lee", "AUTHOR(lee)", "AUTHOR(PHRASE(lee))", "AUTHOR(lee)"},
    {"place:oslo", "PLACE(oslo)", "PLACE(PHRASE(oslo))", "PLACE(oslo)"},
    {"keyword:oil", "KEYWORD(oil)", "KEYWORD(oil)", "KEYWORD(oil)"},
    {"keyword:\"oil & gas\"", "KEYWORD(PHRASE(oil & gas))", "KEYWORD(PHRASE(oil & gas))",
     "KEYWORD(PHRASE(oil & gas))"},
    {"path:news/a.txt", "PATH(news/a.txt)", "PATH(news/a.txt)", "PATH(news/a.txt)"},
    {"date:2026-01-03", "DATE(2026-01-03)", "DATE(2026-01-03)", "DATE(2026-01-03)"},
    {"after:2026-01", "DATE(2026-01-01..)", "DATE(2026-01-01..)", "DATE(2026-01-01..)"},
    {"econom*", "econom*", "econom*", "econom*"},
    {"(oil NEAR/3 gas)", "NEAR/3(oil, gas)", "NEAR/3(PHRASE(oil), PHRASE(gas))",
     "NEAR/3(oil, gas)"},
    {"atleast5(oil)", "ATLEAST(5, oil)", "ATLEAST(5, PHRASE(oil))", "ATLEAST(5, oil)"},
    {"caps(us)", "CAPS(us)", "CAPS(PHRASE(us))", "CAPS(us)"},
    {"headline(oil)", "TITLE(oil)", "TITLE(PHRASE(oil))", "TITLE(oil)"},
    {"title:caps(us)", "TITLE(CAPS(us))", "TITLE(CAPS(PHRASE(us)))", "TITLE(CAPS(us))"},
    {"*", "everything", "everything", "everything"},
    {"#tag", "#tag", "PHRASE(#tag)", "#tag"},
    {"$5", "5", "PHRASE(5)", "5"},
    {"'90s", "90s", "PHRASE(90s)", "90s"},
    {".5", "5", "PHRASE(5)", "5"},
    {"[oil]", "oil", "PHRASE(oil)", "oil"},
    {"https://a.b/c", "https://a.b/c", "PHRASE(https://a.b/c)", "https://a.b/c"},
    {"co-op", "co-op", "PHRASE(co-op)", "co-op"},
    {"\xC3\xB6l", "\xC3\xB6l", "PHRASE(\xC3\xB6l)", "\xC3\xB6l"},
};

std::string outline_of(const std::string& text) { return outline(parse(text).tree); }

bool refused(const std::string& text) {
    try {
        static_cast<void>(parse(text, {.strict = true, .now = 0}));
        return false;
    } catch (const Error&) {
        return true;
    }
}

/// What signs in a row come to, by counting them.
std::string expected(const std::string& signs, const Operand& operand) {
    std::size_t exclusions = 0;
    bool plus = false;
    const char* tree = operand.tree;
    for (const char sign : signs) {
        if (sign == '-' || sign == '!') ++exclusions;
        if (sign == '+') plus = true;
        if (sign == '=') tree = operand.exact;
        if (sign == '~') tree = operand.inflected;
    }
    if (exclusions % 2 == 1) return "NOT(" + std::string(tree) + ')';
    const bool shown = plus && std::string(tree).find_first_of("( ") == std::string::npos &&
                       std::string(tree) != "everything";
    return (shown ? "+" : "") + std::string(tree);
}

TEST(Signs, EverySignAndPairBeforeEveryOperand) {
    std::vector<std::string> rows{"-", "!", "+", "=", "~"};
    for (const char a : std::string("-!+=~"))
        for (const char b : std::string("-!+=~")) rows.push_back({a, b});
    rows.insert(rows.end(), {"---", "-!-", "=-!~", "+=!"});
    for (const Operand& operand : kOperands) {
        EXPECT_EQ(outline_of(operand.text), operand.tree);
        for (const std::string& signs : rows) {
            const std::string tree = expected(signs, operand);
            EXPECT_EQ(outline_of(signs + operand.text), tree) << signs << operand.text;
            // Beside another word, in a group, and behind an operator.
            EXPECT_EQ(outline_of("gold AND " + signs + operand.text), "AND(gold, " + tree + ')')
                << signs << operand.text;
            EXPECT_EQ(outline_of('(' + signs + operand.text + ')'), tree) << signs << operand.text;
            EXPECT_EQ(outline_of("gold&&" + signs + operand.text), "AND(gold, " + tree + ')')
                << signs << operand.text;
        }
    }
}

TEST(Signs, NotBeforeEveryOperandAndSign) {
    for (const Operand& operand : kOperands) {
        const std::string tree = operand.tree;
        EXPECT_EQ(outline_of("NOT " + std::string(operand.text)), "NOT(" + tree + ')');
        EXPECT_EQ(outline_of("NOT -" + std::string(operand.text)), tree);
        EXPECT_EQ(outline_of("-NOT " + std::string(operand.text)), tree);
        EXPECT_EQ(outline_of("NOT NOT " + std::string(operand.text)), tree);
        EXPECT_EQ(outline_of("NOT =" + std::string(operand.text)),
                  "NOT(" + std::string(operand.exact) + ')');
    }
    EXPECT_TRUE(refused("NOT NOT oil"));
    EXPECT_TRUE(refused("-!oil"));
    EXPECT_TRUE(refused("--oil"));
}

TEST(Signs, NoneThatIsPlainlyMeantIsRefusedInStrictMode) {
    for (const Operand& operand : kOperands)
        for (const char* sign : {"-", "!", "+", "=", "~", "NOT ", "-=", "!~", "+="})
            EXPECT_FALSE(refused(sign + std::string(operand.text))) << sign << operand.text;
}

struct Case {
    const char* text;
    const char* tree;
};

TEST(Signs, ApartFromWhatTheyAreFor) {
    const std::vector<Case> cases{
        {"! oil", "NOT(oil)"},
        {"- oil", "NOT(oil)"},
        {"gold OR (! oil)", "OR(gold, NOT(oil))"},
        {"gold OR (- oil)", "OR(gold, NOT(oil))"},
        {"gold AND ! \"oil price\"", "AND(gold, NOT(PHRASE(oil price)))"},
        {"NOT ! oil", "oil"},
        {"gold - oil", "AND(gold, oil)"},
        {"gold ! oil", "AND(gold, oil)"},
        {"gold + oil", "AND(gold, oil)"},
        {"= oil", "oil"},
        {"~ \"oil price\"", "PHRASE(oil price)"},
        {"\"gold\"-oil", "AND(PHRASE(gold), oil)"},
        {"(gold)!oil", "AND(gold, oil)"},
    };
    for (const Case& row : cases) {
        EXPECT_EQ(outline_of(row.text), row.tree) << row.text;
        EXPECT_TRUE(refused(row.text)) << row.text;
    }
    // What is a dash to every reader, or is for nothing.
    for (const char* text : {"gold -- oil", "gold \xE2\x80\x93 oil", "gold -", "gold !", "a:-"})
        EXPECT_FALSE(refused(text)) << text;
}

TEST(Signs, InsideAField) {
    const std::vector<Case> cases{
        {"title:=rate", "TITLE(PHRASE(rate))"},
        {"-title:=rate", "NOT(TITLE(PHRASE(rate)))"},
        {"=title:rate", "TITLE(PHRASE(rate))"},
        {"title:~\"oil price\"", "TITLE(INFLECTED(oil price))"},
        {"title:-rate", "TITLE(NOT(rate))"},
        {"title:!rate", "TITLE(NOT(rate))"},
        {"title:-\"a b\"", "TITLE(NOT(PHRASE(a b)))"},
        {"title:-!rate", "TITLE(rate)"},
        {"-title:-rate", "NOT(TITLE(NOT(rate)))"},
        {"title:-=rate", "TITLE(NOT(PHRASE(rate)))"},
        {"title:(=a -b)", "TITLE(AND(PHRASE(a), NOT(b)))"},
        {"title:=(a b)", "TITLE(AND(PHRASE(a), PHRASE(b)))"},
        {"author:=x", "AUTHOR(PHRASE(x))"},
        {"place:=x", "PLACE(PHRASE(x))"},
        {"body:=x", "BODY(PHRASE(x))"},
        {"hd==x", "TITLE(PHRASE(x))"},
        {"keyword:=x", "KEYWORD(x)"},
        {"keyword:-x", "KEYWORD(NOT(x))"},
        {"keyword:!\"a b\"", "KEYWORD(NOT(PHRASE(a b)))"},
        {"keyword:\"-x\"", "KEYWORD(PHRASE(-x))"},
        {"keyword:(=x OR -y)", "KEYWORD(OR(x, NOT(y)))"},
        {"allintitle:-oil price", "TITLE(AND(NOT(oil), price))"},
        {"a NEAR/3 title:=b", "NEAR/3(a, TITLE(PHRASE(b)))"},
        {"=a NEAR/3 =b", "NEAR/3(PHRASE(a), PHRASE(b))"},
        {"-=a NEAR/3 b", "NOT(NEAR/3(PHRASE(a), b))"},
        {"-date:2026-01-03", "NOT(DATE(2026-01-03))"},
        {"date:!2026-01-03", "NOT(DATE(2026-01-03))"},
        {"!after:2026-01", "NOT(DATE(2026-01-01..))"},
        {"date:+2026-01-03", "DATE(2026-01-03)"},
        {"date:=2026-01-03", "DATE(2026-01-03)"},
        {"-titel:oil", "NOT(AND(titel, oil))"},
        {"titel:-oil", "AND(titel, NOT(oil))"},
        {"-\"\" oil", "oil"},
        {"-\"?!\" oil", "oil"},
    };
    for (const Case& row : cases) EXPECT_EQ(outline_of(row.text), row.tree) << row.text;
    EXPECT_EQ(outline_of("title:+rate other"), "AND(TITLE(rate), other)");
    EXPECT_TRUE(parse("title:+rate other").tree.children[0].required);
    EXPECT_TRUE(refused("keyword:-x"));
    EXPECT_TRUE(refused("titel:-x"));
}

TEST(Signs, InsideADistance) {
    const std::vector<Case> cases{
        {"a NEAR/3 +b", "NEAR/3(a, b)"},
        {"a NEAR/3 +b w/2 +c", "NEAR/3(a, NEAR/2(b, c))"},
        {"a NEAR/3 -!b", "NEAR/3(a, b)"},
        {"a NEAR/3 NOT NOT b", "NEAR/3(a, b)"},
        {"a NEAR/3 NOT -b", "NEAR/3(a, b)"},
        {"a NEAR/3 !=-b", "NEAR/3(a, PHRASE(b))"},
        {"-a NEAR/3 +b", "NOT(NEAR/3(a, b))"},
        {"a not w/3 +b", "NOTNEAR/3(a, b)"},
        {"a not w/3 -!b", "NOTNEAR/3(a, b)"},
        {"a NEAR/3 -b", "AND(a, NOT(b))"},
        {"a NEAR/3 --!b", "AND(a, NOT(b))"},
        {"a NEAR/3 +-b", "AND(a, NOT(b))"},
        // What asks nothing is near nothing, and the rest is as if it were not there.
        {"a w/3 \"\" w/2 b", "NEAR/2(a, b)"},
        {"-\"\" w/3 b", "NOT(b)"},
        {"-a w/3 () w/2 b", "NOT(NEAR/2(a, b))"},
        {"() w/3 \"\" w/3 a", "a"},
        {"a w/3 \"\"", "a"},
    };
    for (const Case& row : cases) EXPECT_EQ(outline_of(row.text), row.tree) << row.text;
    EXPECT_TRUE(parse("a NEAR/3 +b").tree.required);
    EXPECT_FALSE(parse("(a NEAR/3 +b) c").tree.required);
    EXPECT_FALSE(refused("a NEAR/3 +b"));
    EXPECT_TRUE(refused("a NEAR/3 -!b"));
}

TEST(Signs, NotBehindAColon) {
    const std::vector<Case> cases{
        {"title:NOT oil", "TITLE(NOT(oil))"},
        {"title:NOT (oil OR gas)", "TITLE(NOT(OR(oil, gas)))"},
        {"title:-NOT oil", "TITLE(oil)"},
        {"-title:NOT oil", "NOT(TITLE(NOT(oil)))"},
        {"title:NOT body:oil", "TITLE(NOT(BODY(oil)))"},
        {"title:NOT", "nothing"},
        {"titel:-NOT oil", "AND(titel, oil)"},
        {"keyword:NOT oil", "AND(KEYWORD(NOT), oil)"},
        {"a w/3 b title:not oil", "AND(NEAR/3(a, b), TITLE(NOT(oil)))"},
        {"title:not oil", "AND(TITLE(not), oil)"},
        // Fields are left out where they are too many, exclusions never.
        {"title:body:title:body:title:-oil", "TITLE(BODY(TITLE(BODY(NOT(oil)))))"},
        {"title:body:title:body:-title:-oil", "TITLE(BODY(TITLE(BODY(oil))))"},
    };
    for (const Case& row : cases) EXPECT_EQ(outline_of(row.text), row.tree) << row.text;
}

TEST(Signs, WordsWrittenWithABackslashAreNoOperators) {
    EXPECT_EQ(outline_of("oil \\AND gas"), "AND(oil, AND, gas)");
    EXPECT_EQ(outline_of("oil \\w/5 gas"), "AND(oil, w/5, gas)");
    EXPECT_EQ(outline_of("\\title:oil"), "title:oil");
    EXPECT_EQ(outline_of("a w/5 b \\or c"), "AND(NEAR/5(a, b), or, c)");
    EXPECT_EQ(outline_of("=AND"), "PHRASE(AND)");
    EXPECT_EQ(outline_of("a ~w/5 b"), "AND(a, w/5, b)");
    EXPECT_EQ(outline_of("a =NEAR b"), "AND(a, PHRASE(NEAR), b)");
    EXPECT_EQ(outline_of("=-NOT oil"), "AND(NOT(PHRASE(NOT)), oil)");
    EXPECT_EQ(outline_of("oil ~+OR gas"), "AND(oil, +OR, gas)");
    EXPECT_EQ(outline_of("oil =|| gas"), "OR(oil, gas)");
    EXPECT_EQ(outline_of("-\\NOT"), "NOT(NOT)");
}

TEST(Signs, ADoubtBehindManyNotesIsStillAnError) {
    std::string text = "w/5 a";
    for (int i = 0; i < 30; ++i) text += " or a";  // a note each, none doubtful
    EXPECT_TRUE(refused("x " + text + " -!oil"));
}

}  // namespace
}  // namespace newsdex::query
