#include "cli/command_line.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

namespace newsdex::cli {
namespace {

/// The options that the tables below use, with what a parse gave.
struct Parsed {
    std::string format = "text", name;
    std::vector<std::string> databases;
    std::size_t limit = 10;
    std::uint64_t memory = 0;
    bool strict = false;
    std::vector<std::string> operands;
};

Parsed parse(std::vector<std::string> arguments) {
    Parsed parsed;
    CommandLine line({"searcher", "", std::move(arguments)}, {});
    line.texts("--db", parsed.databases, "DIR", "the index");
    line.choice("--format", parsed.format, {"text", "json"}, "how to print");
    line.number("-n,--limit", parsed.limit, "N", "at most");
    line.bytes("--memory", parsed.memory, "SIZE", "memory");
    line.text("--name", parsed.name, "TEXT", "a text");
    line.flag("--strict", parsed.strict, "refuse");
    parsed.operands = line.read().value();
    return parsed;
}

std::string refusal(std::vector<std::string> arguments) {
    try {
        parse(std::move(arguments));
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kUsage);
        return error.what();
    }
    return "accepted";
}

TEST(CommandLine, OptionsStandBeforeBetweenAndBehindOperands) {
    const Parsed parsed =
        parse({"--db", "a", "oil", "--strict", "price", "-n", "5", "--db=b", "--format", "json"});
    EXPECT_EQ(parsed.operands, (std::vector<std::string>{"oil", "price"}));
    EXPECT_EQ(parsed.databases, (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(parsed.strict);
    EXPECT_EQ(parsed.limit, 5U);
    EXPECT_EQ(parsed.format, "json");
}

TEST(CommandLine, ValuesMayBeGluedToShortNamesAndBehindEqualsSigns) {
    EXPECT_EQ(parse({"-n25"}).limit, 25U);
    EXPECT_EQ(parse({"--limit=7"}).limit, 7U);
    EXPECT_EQ(parse({"--name=a=b"}).name, "a=b");
}

TEST(CommandLine, TheLastOfSeveralCounts) {
    EXPECT_EQ(parse({"--format", "json", "--format", "text"}).format, "text");
    EXPECT_EQ(parse({"-n", "1", "--limit", "2"}).limit, 2U);
}

TEST(CommandLine, TwoHyphensEndTheOptions) {
    const Parsed parsed = parse({"-n", "3", "--", "--strict", "--", "-n", "--db"});
    EXPECT_EQ(parsed.operands, (std::vector<std::string>{"--strict", "--", "-n", "--db"}));
    EXPECT_FALSE(parsed.strict);
    EXPECT_EQ(parsed.limit, 3U);
}

/// Any text is a query: what the parser of options gives a meaning of its own must come through.
TEST(CommandLine, OperandsComeThroughUnchanged) {
    for (const std::string operand :
         {"",    " ",       "++", "+",  "-",  "{}", "[]", "[a,b]", "{\"a\":1}", "%%",  "a=b",
          "'a'", "\"a b\"", "\\", "/x", "@x", "#x", "\n", "é",     "\xff\xfe",  "a,b", "!x"}) {
        EXPECT_EQ(parse({operand}).operands, std::vector<std::string>{operand});
        EXPECT_EQ(parse({"x", operand, "y"}).operands,
                  (std::vector<std::string>{"x", operand, "y"}));
        EXPECT_EQ(parse({"--", operand}).operands, std::vector<std::string>{operand});
    }
}

TEST(CommandLine, ValuesComeThroughUnchanged) {
    for (const std::string value : {"[a,b]", "{}", "a b", "-x", "--strict", "é", "\xff", "%%"}) {
        EXPECT_EQ(parse({"--name", value}).name, value);
        EXPECT_EQ(parse({"--db", value, "--db", "z"}).databases,
                  (std::vector<std::string>{value, "z"}));
    }
}

struct RefusalCase {
    const char* name;
    std::vector<std::string> arguments;
    const char* message;
};

class Refusal : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusal, NamesWhatIsWrongAndWhereHelpIs) {
    EXPECT_EQ(refusal(GetParam().arguments),
              "cannot understand the command line: " + std::string(GetParam().message) +
                  "; see `searcher --help`");
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Refusal,
    testing::Values(
        RefusalCase{
            "misspelt", {"--fromat", "json"}, "--fromat: no such option (did you mean --format?)"},
        RefusalCase{"unknown",
                    {"--colour-scheme=x"},
                    "--colour-scheme: no such option (what begins with - but is no option comes "
                    "after --)"},
        RefusalCase{"unknown_short",
                    {"-x"},
                    "-x: no such option (what begins with - but is no option comes after --)"},
        RefusalCase{
            "excluded_word",
            {"-harbour"},
            "-harbour: no such option (what begins with - but is no option comes after --)"},
        RefusalCase{"number", {"-n", "ten"}, "-n,--limit ten: not a whole number from 0"},
        RefusalCase{"negative", {"-n", "-1"}, "-n,--limit -1: not a whole number from 0"},
        RefusalCase{"fraction", {"-n", "1.5"}, "-n,--limit 1.5: not a whole number from 0"},
        RefusalCase{"empty_number", {"-n", ""}, "-n,--limit : not a whole number from 0"},
        RefusalCase{"huge_number",
                    {"-n", "99999999999999999999"},
                    "-n,--limit 99999999999999999999: not a whole number from 0"},
        RefusalCase{"size", {"--memory", "lots"}, "--memory lots: not a size like 256M or 1G"},
        RefusalCase{"choice", {"--format", "xml"}, "--format xml: not one of text, json"},
        RefusalCase{"no_value", {"x", "--db"}, "--db: needs a value"},
        RefusalCase{"no_value_before_hyphens", {"--db", "--", "x"}, "--db: needs a value"},
        RefusalCase{"equals_nothing", {"--db=", "x"}, "--db: needs a value"},
        RefusalCase{"control_character",
                    {"--a\x1b[31m"},
                    "--a␛[31m: no such option (what begins with - but is no option comes after "
                    "--)"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(CommandLine, SizesAreCountedInPowersOf1024) {
    EXPECT_EQ(parse_bytes("0"), 0U);
    EXPECT_EQ(parse_bytes("123"), 123U);
    EXPECT_EQ(parse_bytes("1k"), 1024U);
    EXPECT_EQ(parse_bytes("256M"), 256ULL << 20);
    EXPECT_EQ(parse_bytes("1G"), 1ULL << 30);
    EXPECT_EQ(parse_bytes("16777215T"), 16777215ULL << 40);
    for (const char* bad : {"", "M", "1.5G", "-1", "1MB", "1 M", "16777216T", "0x10", "+1"})
        EXPECT_EQ(parse_bytes(bad), std::nullopt) << bad;
}

TEST(CommandLine, SecondsMayHaveAFraction) {
    using std::chrono::milliseconds;
    EXPECT_EQ(parse_seconds("2"), milliseconds(2000));
    EXPECT_EQ(parse_seconds("0.5"), milliseconds(500));
    EXPECT_EQ(parse_seconds("1.2349"), milliseconds(1234));
    EXPECT_EQ(parse_seconds("999999.999"), milliseconds(999'999'999));
    for (const char* bad : {"", ".", "1.", ".5", "-1", "+1", "0", "0.0", "0.0009", "1e3", "1s",
                            "1 ", "1.5.1", "1000000", "99999999999999999999"})
        EXPECT_EQ(parse_seconds(bad), std::nullopt) << bad;
}

TEST(CommandLine, NamesOfAnEnumerationAreItsChoices) {
    Sort sort = Sort::kRelevance;
    CommandLine line({"searcher", "", {"--sort", "oldest"}}, {});
    line.choice("--sort", sort, "order");
    EXPECT_TRUE(line.read());
    EXPECT_EQ(sort, Sort::kOldest);
    CommandLine other({"searcher", "", {"--sort=best"}}, {});
    other.choice("--sort", sort, "order");
    try {
        static_cast<void>(other.read());
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(),
                     "cannot understand the command line: --sort best: not one of newest, oldest, "
                     "relevance; see `searcher --help`");
    }
}

TEST(CommandLine, HelpFitsInEightyColumnsAndNamesEveryOption) {
    CommandLine line({"searcher", "", {}},
                     {.usage = {"[OPTION]... QUERY", "show ID"},
                      .purpose = std::string(300, 'x') + " finds things",
                      .lists = {{"Commands", {{"show ID", std::string(60, 'y') + " zz"}}}},
                      .examples = {{"x", "a word"}}});
    bool flag = false;
    line.flag("--a-very-long-name-of-an-option-indeed", flag, "it does that");
    const std::string help = line.help();
    EXPECT_EQ(help.substr(0, 34), "Usage: searcher [OPTION]... QUERY\n");
    for (const char* part : {"       searcher show ID\n", "-h, --help", "--version",
                             "--a-very-long-name-of-an-option-indeed\n", "  searcher x\n"})
        EXPECT_NE(help.find(part), std::string::npos) << part << " in\n" << help;
    std::size_t begin = 0;
    for (std::size_t end = help.find('\n'); end != std::string::npos;
         begin = end + 1, end = help.find('\n', begin))
        EXPECT_LE(end - begin, 80U) << help.substr(begin, end - begin);
}

}  // namespace
}  // namespace newsdex::cli
