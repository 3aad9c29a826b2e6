// What is wrong on a command line: exit code 2, one line on stderr, nothing on stdout, nothing
// made.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

struct WrongCase {
    const char* name;
    const char* program;
    Words arguments;
    const char* message;  ///< part of it
};

class Wrong : public testing::TestWithParam<WrongCase> {};

TEST_P(Wrong, IsToldInOneLineAndChangesNothing) {
    const Desk desk;
    desk.write_articles();
    const ProgramResult result =
        run_program(Desk::command(GetParam().program, GetParam().arguments), desk.options());
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with(GetParam().program + std::string(": cannot ")))
        << result.err;
    EXPECT_NE(result.err.find(GetParam().message), std::string::npos) << result.err;
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_FALSE(std::filesystem::exists(desk / ".newsdex"));
    EXPECT_FALSE(std::filesystem::exists(desk / "db"));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Wrong,
    testing::Values(
        WrongCase{"indexer_unknown", "indexer", {"--recursive", "news"}, "--recursive: no such"},
        WrongCase{"indexer_misspelt", "indexer", {"--dry-ru", "news"}, "did you mean --dry-run?"},
        WrongCase{
            "indexer_jobs", "indexer", {"--jobs", "many", "news"}, "--jobs many: not a whole"},
        WrongCase{
            "indexer_memory", "indexer", {"--memory", "1.5G", "news"}, "--memory 1.5G: not a"},
        WrongCase{"indexer_little_memory",
                  "indexer",
                  {"--db", "db", "--memory", "63M", "news"},
                  "--memory 63M: too little; at least 64M"},
        WrongCase{"indexer_misspelt_command",
                  "indexer",
                  {"stats"},
                  "stats: no such file or folder (did you mean `indexer status`?)"},
        WrongCase{"indexer_misspelt_command_behind_options",
                  "indexer",
                  {"--db", "db", "compct"},
                  "did you mean `indexer compact`?"},
        WrongCase{"indexer_remove", "indexer", {"remove", "news"}, "`indexer forget`?"},
        WrongCase{"indexer_command_behind_a_path",
                  "indexer",
                  {"news", "status"},
                  "`indexer status`: a command comes first"},
        WrongCase{"indexer_command_behind_options",
                  "indexer",
                  {"--db", "db", "status"},
                  "db: no such folder"},
        WrongCase{"indexer_db_is_a_folder_of_news",
                  "indexer",
                  {"--db", "news", "."},
                  "news: the folder has other files in it (bank.jsonl) and is no index; name a new "
                  "folder with --db"},
        WrongCase{"forget_nothing", "indexer", {"forget"}, "exactly one is needed"},
        WrongCase{"searcher_nul", "searcher", {"-0", "--format", "json", "x"}, "-0,--null: only"},
        WrongCase{"show_behind_options",
                  "searcher",
                  {"--format", "json", "show"},
                  "0 articles are named: exactly one is needed"},
        WrongCase{"indexer_no_value", "indexer", {"news", "--db"}, "--db: needs a value"},
        WrongCase{"indexer_empty_db", "indexer", {"--db", "", "news"}, "--db: names no folder"},
        WrongCase{"indexer_language", "indexer", {"--db", "db", "--lang", "tlh", "news"}, "tlh"},
        WrongCase{"indexer_no_path", "indexer", {}, "there is no index yet"},
        WrongCase{"indexer_missing_path",
                  "indexer",
                  {"--db", "db", "nwes"},
                  "nwes: no such file or folder"},
        WrongCase{"status_no_index", "indexer", {"status"}, "; make one with `indexer PATH`"},
        WrongCase{"status_missing_index",
                  "indexer",
                  {"status", "--db", "db"},
                  "db: no such folder; make an index with `indexer --db db PATH`"},
        WrongCase{"check_operand", "indexer", {"check", "news"}, "takes no such argument"},
        WrongCase{"compact_no_index", "indexer", {"compact"}, "there is none in this folder"},
        WrongCase{"inspect_no_file", "indexer", {"inspect"}, "exactly one is needed"},
        WrongCase{"inspect_folder", "indexer", {"inspect", "news"}, "a folder; name one file"},
        WrongCase{"inspect_missing", "indexer", {"inspect", "none.txt"}, "No such file"},
        WrongCase{"searcher_no_query", "searcher", {}, "no query is given"},
        WrongCase{"searcher_no_index", "searcher", {"x"}, "make one with `indexer PATH`"},
        WrongCase{"searcher_not_an_index", "searcher", {"--db", "news", "x"}, "news"},
        WrongCase{"searcher_missing_index", "searcher", {"--db", "db", "x"}, "db: no such folder"},
        WrongCase{"searcher_limit",
                  "searcher",
                  {"-n", "ten", "x"},
                  "ten: neither a whole number from 0 nor all"},
        WrongCase{"searcher_offset", "searcher", {"--offset", "-1", "x"}, "-1: not a whole number"},
        WrongCase{"searcher_format",
                  "searcher",
                  {"--format", "xml", "x"},
                  "xml: not one of text, json, jsonl, csv, paths"},
        WrongCase{"searcher_sort", "searcher", {"--sort", "size", "x"}, "size: not one of"},
        WrongCase{"searcher_match", "searcher", {"--match", "some", "x"}, "some: not one of"},
        WrongCase{"searcher_excluded", "searcher", {"-harbour"}, "-harbour: no such option"},
        WrongCase{"show_no_id", "searcher", {"show"}, "exactly one is needed"},
        WrongCase{"show_csv", "searcher", {"show", "--format", "csv", "x"}, "csv: not one of"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Usage, UnknownIdAndAmbiguousPrefixAreErrors) {
    const Desk desk;
    desk.write_articles();
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    const ProgramResult none = desk.searcher({"show", "--db", "db", "zzzzzzzz"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_NE(none.err.find("zzzzzzzz"), std::string::npos) << none.err;
    const ProgramResult all = desk.searcher({"show", "--db", "db", ""});
    EXPECT_EQ(all.exit_code, 2);
    EXPECT_NE(all.err, "");
}

TEST(Usage, StrictRefusesWhatIsNotUnderstood) {
    const Desk desk;
    desk.write_articles();
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    const ProgramResult lenient = desk.searcher({"--db", "db", "(harbour"});
    EXPECT_EQ(lenient.exit_code, 0) << lenient.err;
    const ProgramResult strict = desk.searcher({"--db", "db", "--strict", "(harbour"});
    EXPECT_EQ(strict.exit_code, 2);
    EXPECT_EQ(strict.out, "");
    EXPECT_NE(strict.err.find("query: column 9: "), std::string::npos) << strict.err;
}

}  // namespace
}  // namespace newsdex::test
