// Canonical form, read again, is the same tree: for every text that can be typed.
#include <gtest/gtest.h>

#include <string>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/query/query_soup.hpp"

namespace newsdex::query {
namespace {

using test::Random;
using test::random_soup;

/// Which words of the query may be loosened, or left out where any word is enough: a part of what
/// it means that same_meaning leaves out.
std::string loose_words(const Node& tree) {
    std::string words;
    if (tree.kind != Kind::kAnd || tree.written || tree.required) return words;
    std::size_t count = 0;
    bool required = false;
    for (const Node& child : tree.children) {
        required |= child.required;
        if (child.kind != Kind::kWord || child.required) continue;
        words += child.text + ' ';
        ++count;
    }
    return count > 1 || required ? words : "";
}

void check(const std::string& text) {
    const Node tree = parse(text, {.strict = false, .now = 1'767'398'400}).tree;
    const std::string canonical = print(tree);
    const Node again = parse(canonical).tree;
    ASSERT_TRUE(same_meaning(again, tree)) << text << "\ncanonical: " << canonical << "\n"
                                           << outline(tree) << "\n"
                                           << outline(again);
    ASSERT_EQ(loose_words(again), loose_words(tree)) << text << "\n" << canonical;
    ASSERT_EQ(print(again), canonical) << text;
}

TEST(Canonical, AnyTextReadsBack) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        check(random_soup(random));
        if (HasFatalFailure()) {
            FAIL() << "seed " << seed;
        }
    }
}

TEST(Canonical, WhatWasSeenToReadBackAsSomethingElse) {
    for (const char* text : {"term(format:json)",
                             "title:(body:oil)",
                             ".date:1987",
                             "'title:oil",
                             "oil AND. gas",
                             "\"he said \"\"no\"\" twice\"",
                             "keyword:\"a \"\"b\"\" c\"",
                             "keyword:(title:x)",
                             "title:(*)",
                             "path:a(b",
                             "(path:a(b) oil",
                             "https://a/(b",
                             "w/5.*",
                             "(not) NEAR/3 oil",
                             "buy or sell ADJ/2 shares",
                             "'atleast5 oil",
                             "US 'AND OIL GAP",
                             "keyword:(a NEAR/3 b)",
                             "title:(NOT oil)",
                             "oil price -gas",
                             "OIL PRICE -GAS",
                             "oil price (a OR b)",
                             "+(oil price)",
                             "oil price gas NEAR/3 b",
                             "\xE2\x80\x9C\"a\"\xE2\x80\x9D",
                             "keyword:\" a  b \"",
                             "allintitle:-oil price",
                             "date:!2026 oil",
                             "body:(-(+oil)) NEAR/3 gas",
                             "oil (gas -(+price))",
                             "-* oil gas"})
        check(text);
}

TEST(Canonical, ShowsWhatMayBeLoosened) {
    EXPECT_EQ(print(parse("oil price -gas").tree), "oil price -gas");
    EXPECT_EQ(print(parse("oil AND price").tree), "oil AND price");
    EXPECT_EQ(print(parse("oil price OR rates cut").tree), "oil (price OR rates) cut");
    EXPECT_EQ(print(parse("+oil gas").tree), "+oil gas");
    EXPECT_EQ(print(parse("+\"oil price\" gas").tree), "+\"oil price\" gas");
    EXPECT_EQ(print(parse("+oil \"gas price\"").tree), "+oil AND \"gas price\"");
    EXPECT_EQ(print(parse("oil and gas").tree), "oil \\and gas");
    EXPECT_EQ(print(parse("term(format:json)").tree), "keyword:(format:json)");
    EXPECT_EQ(print(parse("title:-oil").tree), "title:-oil");
    EXPECT_EQ(print(parse("=(a OR b)").tree), "\"a\" OR \"b\"");
}

}  // namespace
}  // namespace newsdex::query
