// Distances side by side, over groups, and functions around words: which tree they make.
#include "query/nearness.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/support/random.hpp"

namespace newsdex::query {
namespace {

using test::Random;

Token near(unsigned number, bool ordered = false, bool negative = false) {
    Token token;
    token.kind = TokenKind::kNear;
    token.number = number;
    token.ordered = ordered;
    token.negative = negative;
    return token;
}

std::string chained(const std::vector<std::string>& operands, std::vector<Token> operators) {
    Notes notes;
    std::vector<Node> nodes;
    for (const std::string& operand : operands) nodes.push_back(parse(operand).tree);
    return outline(Placement(notes).chain(std::move(nodes), std::move(operators)));
}

struct ChainRow {
    const char* name;
    std::vector<std::string> operands;
    std::vector<Token> operators;
    const char* tree;
};

void PrintTo(const ChainRow& row, std::ostream* out) { *out << row.tree; }

class Chain : public testing::TestWithParam<ChainRow> {};

TEST_P(Chain, MakesTheTree) {
    EXPECT_EQ(chained(GetParam().operands, GetParam().operators), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Chain,
    testing::Values(
        ChainRow{"one", {"a"}, {}, "a"}, ChainRow{"two", {"a", "b"}, {near(3)}, "NEAR/3(a, b)"},
        ChainRow{"ordered", {"a", "b"}, {near(3, true)}, "PRE/3(a, b)"},
        ChainRow{"apart", {"a", "b"}, {near(3, false, true)}, "NOTNEAR/3(a, b)"},
        ChainRow{"equal_ones_from_the_left",
                 {"a", "b", "c"},
                 {near(3), near(3)},
                 "NEAR/3(NEAR/3(a, b), c)"},
        ChainRow{
            "the_smallest_first", {"a", "b", "c"}, {near(9), near(3)}, "NEAR/9(a, NEAR/3(b, c))"},
        ChainRow{
            "over_or_as_one", {"a OR \"b c\"", "d"}, {near(3)}, "NEAR/3(OR(a, PHRASE(b c)), d)"},
        ChainRow{"over_and_each", {"a AND b", "c"}, {near(3)}, "AND(NEAR/3(a, c), NEAR/3(b, c))"},
        ChainRow{"over_and_on_the_right",
                 {"a", "b AND c"},
                 {near(3, true)},
                 "AND(PRE/3(a, b), PRE/3(a, c))"},
        ChainRow{
            "an_exclusion_asked_beside", {"a AND -b", "c"}, {near(3)}, "AND(NEAR/3(a, c), NOT(b))"},
        ChainRow{"a_date_is_near_nothing",
                 {"date:2026-01-02", "a"},
                 {near(3)},
                 "AND(DATE(2026-01-02), a)"},
        ChainRow{"a_value_is_near_nothing", {"a", "keyword:x"}, {near(3)}, "AND(a, KEYWORD(x))"},
        ChainRow{"a_field_of_a_group",
                 {"title:(a AND b)", "c"},
                 {near(3)},
                 "AND(NEAR/3(TITLE(a), c), NEAR/3(TITLE(b), c))"},
        ChainRow{"names_of_one_list", {"org:a", "org:b"}, {near(3)}, "NEAR/3(ORG(a), ORG(b))"},
        ChainRow{"names_beside_the_text", {"org:a", "b"}, {near(3)}, "AND(ORG(a), b)"},
        ChainRow{"apart_from_any_of_a_group",
                 {"a", "b AND c"},
                 {near(3, false, true)},
                 "NOTNEAR/3(a, OR(b, c))"},
        ChainRow{"apart_from_nothing", {"a", "date:2026-01-02"}, {near(3, false, true)}, "a"},
        ChainRow{"apart_from_what_can_be_near",
                 {"a", "b OR (c AND date:2026-01-02)"},
                 {near(3, false, true)},
                 "NOTNEAR/3(a, OR(b, c))"}),
    [](const auto& row) { return std::string(row.param.name); });

/// The same chain of words from its loosest link: the last of the largest distances parts it.
std::string slow_chain(const std::vector<std::string>& words, const std::vector<Token>& operators,
                       std::size_t first, std::size_t last) {
    if (first == last) return words[first];
    std::size_t loosest = first;
    for (std::size_t i = first; i < last; ++i)
        if (operators[i].number >= operators[loosest].number) loosest = i;
    const Token& op = operators[loosest];
    return std::string(op.negative ? "NOT" : "") + (op.ordered ? "PRE/" : "NEAR/") +
           std::to_string(op.number) + '(' + slow_chain(words, operators, first, loosest) + ", " +
           slow_chain(words, operators, loosest + 1, last) + ')';
}

TEST(ChainLaw, IsPartedAtItsLoosestLink) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        Random random(seed);
        std::vector<std::string> words{"w0"};
        std::vector<Token> operators;
        for (std::size_t i = random.below(8); i > 0; --i) {
            words.push_back('w' + std::to_string(words.size()));
            operators.push_back(near(1 + static_cast<unsigned>(random.below(4)), random.one_in(2),
                                     random.one_in(4)));
        }
        ASSERT_EQ(chained(words, operators), slow_chain(words, operators, 0, words.size() - 1))
            << "seed " << seed;
    }
}

std::size_t size_of(const Node& node) {
    std::size_t size = 1;
    for (const Node& child : node.children) size += size_of(child);
    return size;
}

TEST(ChainLaw, CopiesOfGroupsAreBounded) {
    for (const std::size_t width : {2U, 10U, 100U}) {
        std::string group = "w";
        for (std::size_t i = 1; i < width; ++i) group += " AND w" + std::to_string(i);
        for (const std::size_t length : {2U, 4U, 16U, 64U}) {
            Notes notes;
            std::vector<Node> nodes(length, parse(group).tree);
            const std::size_t before = size_of(nodes.front()) * length;
            const Node tree =
                Placement(notes).chain(std::move(nodes), std::vector<Token>(length - 1, near(3)));
            EXPECT_LT(size_of(tree), before + 2 * 20'000) << width << " by " << length;
        }
    }
}

TEST(Wrap, AFunctionStandsAroundWordsAndSplitsWhatHasNoPlace) {
    struct Case {
        const char* function;
        const char* operand;
        const char* tree;
    };
    for (const Case& row :
         {Case{"atleast2", "a", "ATLEAST(2, a)"},
          Case{"atleast2", "a OR b", "ATLEAST(2, OR(a, b))"},
          Case{"atleast2", "a AND b", "AND(ATLEAST(2, a), ATLEAST(2, b))"},
          Case{"atleast2", "date:2026-01-02", "DATE(2026-01-02)"},
          Case{"caps", "a OR \"b c\"", "OR(CAPS(a), CAPS(PHRASE(b c)))"},
          Case{"caps", "-a", "NOT(CAPS(a))"}, Case{"caps", "allcaps(a)", "ALLCAPS(a)"},
          Case{"caps", "title:a NEAR/2 b", "NEAR/2(TITLE(CAPS(a)), CAPS(b))"}}) {
        Notes notes;
        Node shell = parse(std::string(row.function) + "(x)").tree;
        shell.children.clear();
        EXPECT_EQ(outline(Placement(notes).wrap(shell, parse(row.operand).tree)), row.tree)
            << row.function << " around " << row.operand;
    }
}

}  // namespace
}  // namespace newsdex::query
