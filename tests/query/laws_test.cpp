// What holds for any text and any tree.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <newsdex/error.hpp>

#include "base/utf8.hpp"
#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/support/random.hpp"

namespace newsdex::query {
namespace {

using test::Random;

Node make(Kind kind, std::vector<Node> children = {}) {
    Node node;
    node.kind = kind;
    node.written = kind == Kind::kAnd;
    node.children = std::move(children);
    return node;
}

Node random_word(Random& random) {
    Node node = make(random.one_in(5) ? Kind::kPrefix : Kind::kWord);
    node.text = random.pick({"oil", "co-op", "U.S.", "AT&T", "1,000", "caf\xC3\xA9", "#tag", "C++",
                             "10:30", "9/11", "\xE6\x9D\xB1\xE4\xBA\xAC"});
    return node;
}

Node random_phrase(Random& random) {
    Node node = make(Kind::kPhrase, {random_word(random)});
    node.inflected = random.one_in(4);
    for (std::size_t i = random.below(3); i > 0; --i) {
        if (random.one_in(4)) node.children.push_back(make(Kind::kAnyWord));
        node.children.push_back(random_word(random));
    }
    return node;
}

Node random_place(Random& random, int depth) {
    const std::size_t choice = depth == 0 ? random.below(2) : random.below(7);
    switch (choice) {
        case 0:
            return random_word(random);
        case 1:
            return random_phrase(random);
        case 2:
            return make(Kind::kOr,
                        {random_place(random, depth - 1), random_place(random, depth - 1)});
        case 3: {
            Node node = make(Kind::kField, {random_place(random, depth - 1)});
            node.field = random.pick({Field::kTitle, Field::kBody, Field::kAuthor});
            return node;
        }
        case 4: {
            Node node = make(Kind::kAtLeast, {random_place(random, depth - 1)});
            node.number = 1 + static_cast<unsigned>(random.below(9));
            return node;
        }
        case 5: {
            // It stands at the words: caps(a OR b) is caps(a) OR caps(b).
            Node node = make(Kind::kLetters, {random_place(random, 0)});
            node.letters = random.pick({Letters::kCaps, Letters::kAllCaps, Letters::kNoCaps});
            return node;
        }
        default: {
            Node node = make(random.one_in(4) ? Kind::kNotNear : Kind::kNear,
                             {random_place(random, depth - 1), random_place(random, depth - 1)});
            node.number = 1 + static_cast<unsigned>(random.below(1000));
            node.ordered = node.kind == Kind::kNear && random.one_in(2);
            return node;
        }
    }
}

Node random_tree(Random& random, int depth) {
    switch (depth == 0 ? 4 : random.below(6)) {
        case 0:
            return make(Kind::kAnd,
                        {random_tree(random, depth - 1), random_tree(random, depth - 1)});
        case 1:
            return make(Kind::kOr,
                        {random_tree(random, depth - 1), random_tree(random, depth - 1)});
        case 2: {
            Node child = random_tree(random, depth - 1);
            return make(Kind::kNot, {std::move(child)});
        }
        case 3: {
            Node node = make(Kind::kDate);
            node.dates.first = 20260101 + static_cast<Day>(random.below(28));
            if (random.one_in(2)) node.dates.last = 20260228;
            return node;
        }
        case 5: {
            Node node = make(Kind::kField, {make(Kind::kWord)});
            node.field = random.pick({Field::kPublisher, Field::kUrl, Field::kPath});
            node.children[0].text = random.pick({"reuters", "a b", "news/x.txt"});
            if (node.children[0].text == "a b") {
                Node phrase = make(Kind::kPhrase, {make(Kind::kWord), make(Kind::kWord)});
                phrase.children[0].text = "a";
                phrase.children[1].text = "b";
                node.children[0] = std::move(phrase);
            }
            return node;
        }
        default:
            return random_place(random, 3);
    }
}

TEST(PrintLaw, CanonicalTextIsReadAsTheSameTree) {
    for (std::uint64_t seed = 0; seed < 8'000; ++seed) {
        Random random(seed);
        const Node tree = random_tree(random, 3);
        const std::string text = print(tree);
        const Parsed parsed = parse(text);
        ASSERT_TRUE(same_meaning(parsed.tree, tree)) << "seed " << seed << ": " << text << "\n"
                                                     << outline(tree) << "\n"
                                                     << outline(parsed.tree);
    }
}

TEST(PrintLaw, ARequiredGroupKeepsItsSignOutside) {
    EXPECT_EQ(print(parse("+(a OR b) c").tree), "+(a OR b) c");
    for (const char* text : {"+(a OR b) c", "+(a b) OR c", "c -(+(a OR b))", "+(a NEAR/3 b) c"}) {
        const Parsed once = parse(text);
        EXPECT_TRUE(same_meaning(parse(print(once.tree)).tree, once.tree)) << print(once.tree);
    }
}

/// Text that is likely to hit the grammar: its signs and words in any order.
std::string random_text(Random& random) {
    std::string text;
    for (std::size_t i = random.below(14); i > 0; --i) {
        text += random.pick({"oil",
                             "Bank",
                             " ",
                             " ",
                             "  ",
                             "AND",
                             " OR ",
                             "NOT ",
                             "-",
                             "+",
                             "(",
                             ")",
                             "\"",
                             "~",
                             "*",
                             "!",
                             "?",
                             "NEAR/3",
                             " w/5 ",
                             "pre/2",
                             "/7",
                             "title:",
                             "titel:",
                             "date:",
                             "2026-02",
                             "..",
                             "after:",
                             "publisher:",
                             "caps(",
                             "atleast3(",
                             "atleast2 ",
                             ",",
                             ".",
                             "'",
                             "$5",
                             "^2",
                             "#",
                             "@",
                             "|",
                             "&&",
                             "\xE2\x80\x9C",
                             "\xE2\x80\x9D",
                             "\xE2\x80\x93",
                             "\xC3",
                             "\xFF",
                             "caf\xC3\xA9",
                             "[",
                             "]",
                             "{",
                             "}",
                             "=",
                             ":",
                             "U.S.",
                             "or",
                             "not",
                             "\n",
                             "\t"});
    }
    return text;
}

void check_ranges(const Node& node, std::size_t size, const std::string& text) {
    ASSERT_LE(node.range.first, node.range.last) << text;
    ASSERT_LE(node.range.last, size) << text;
    for (const Node& child : node.children) check_ranges(child, size, text);
}

TEST(ParserLaw, AnyTextIsAQueryAndEverythingSaidOfItLiesInIt) {
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        Random random(seed);
        const std::string text = random_text(random);
        const Parsed parsed = parse(text);
        check_ranges(parsed.tree, text.size(), text);
        for (const Note& note : parsed.notes) {
            ASSERT_FALSE(note.message.empty());
            ASSERT_LE(note.first, note.last) << text;
            ASSERT_LE(note.last, text.size()) << text;
        }
        ASSERT_EQ(parse(text).notes, parsed.notes) << "seed " << seed;
    }
}

TEST(ParserLaw, AnyBytesAreAQuery) {
    for (std::uint64_t seed = 0; seed < 8'000; ++seed) {
        Random random(seed);
        std::string text(random.below(40), '\0');
        for (char& c : text) c = static_cast<char>(random.below(256));
        const Parsed parsed = parse(text);
        check_ranges(parsed.tree, text.size(), text);
        static_cast<void>(print(parsed.tree));
    }
}

TEST(ParserLaw, StrictModeFailsJustWhereADoubtIsNoted) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        Random random(seed);
        const std::string text = random_text(random);
        bool failed = false;
        try {
            static_cast<void>(parse(text, {.strict = true, .now = 0}));
        } catch (const Error& error) {
            failed = true;
            ASSERT_EQ(error.code(), ErrorCode::kQuery);
            ASSERT_EQ(std::string(error.what()).rfind("query: column ", 0), 0U) << error.what();
        }
        if (failed) {
            ASSERT_FALSE(parse(text).notes.empty()) << text;
        }
    }
}

TEST(Strict, NamesTheColumnInCharacters) {
    try {
        static_cast<void>(parse("caf\xC3\xA9 oil auther:lee", {.strict = true, .now = 0}));
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "query: column 10: no field is called \"auther\" (did you "
                     "mean author:?)");
    }
    EXPECT_NO_THROW(static_cast<void>(parse("oil AND \"gas price\" date:2026", {.strict = true})));
}

TEST(Limits, ParenthesesAreReadToTheirDepthAndNoFurther) {
    const auto nested = [](std::size_t depth) {
        return parse(std::string(depth, '(') + "a" + std::string(depth, ')'));
    };
    EXPECT_TRUE(nested(kMaxDepth).notes.empty());
    const Parsed deeper = nested(kMaxDepth + 1);
    EXPECT_EQ(
        deeper.notes,
        (std::vector<Note>{{NoteCode::kTooDeep,
                            "parentheses are read up to a depth of 256; deeper ones are left out",
                            kMaxDepth, kMaxDepth + 1}}));
    EXPECT_EQ(outline(deeper.tree), "a");
}

TEST(Limits, DeepAndLongQueriesAreReadInBoundedTime) {
    const std::string open(100'000, '(');
    EXPECT_EQ(outline(parse(open + "oil").tree), "oil");
    EXPECT_EQ(outline(parse(open + "oil" + std::string(100'000, ')')).tree), "oil");
    std::string nots;
    for (int i = 0; i < 20'000; ++i) nots += "NOT ";
    EXPECT_EQ(outline(parse(nots + "oil").tree), "oil");
    EXPECT_EQ(outline(parse("NOT " + nots + "oil").tree), "NOT(oil)");
    std::string nested;
    for (int i = 0; i < 10'000; ++i) nested += "NOT (oil OR ";
    EXPECT_FALSE(parse(nested).notes.empty());
    std::string near = "oil";
    for (int i = 0; i < 5'000; ++i) near += " NEAR/5 oil";
    EXPECT_FALSE(parse(near).notes.empty());
    std::string groups = "(a AND b)";
    for (int i = 0; i < 60; ++i) groups += " NEAR/5 (a AND b)";
    EXPECT_FALSE(parse(groups).notes.empty());
    std::string fields;
    for (int i = 0; i < 20'000; ++i) fields += "title:";
    static_cast<void>(parse(fields + "oil"));
    std::string words;
    for (int i = 0; i < 200'000; ++i) words += "word ";
    EXPECT_EQ(parse(words).tree.children.size(), 200'000U);
    EXPECT_LE(parse(std::string(100'000, '"') + std::string(1000, '^')).notes.size(), 21U);
}

TEST(SameMeaning, IgnoresNestingOfOneOperatorAndWhereThingsStand) {
    EXPECT_TRUE(same_meaning(parse("a AND (b AND c)").tree, parse("(a AND b) AND c").tree));
    EXPECT_TRUE(same_meaning(parse("a b").tree, parse("a  AND b").tree));
    EXPECT_FALSE(same_meaning(parse("a b").tree, parse("b a").tree));
    EXPECT_FALSE(same_meaning(parse("a NEAR/2 b").tree, parse("a NEAR/3 b").tree));
    EXPECT_FALSE(same_meaning(parse("\"a b\"").tree, parse("~\"a b\"").tree));
    EXPECT_FALSE(same_meaning(parse("title:a").tree, parse("author:a").tree));
}

}  // namespace
}  // namespace newsdex::query
