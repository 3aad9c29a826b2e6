// Whatever an article, a file name or an argument has in it, a terminal gets nothing of it that it
// would obey.
#include <gtest/gtest.h>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

const std::string kEvil =
    "\x1b[31mred\xC2\x9B"
    "2J\xE2\x80\xAEtxt";

class TerminalSafety : public testing::Test {
  protected:
    TerminalSafety() {
        desk_.write("news/" + kEvil + ".txt",
                    "Lapwing " + kEvil + "\n\nThe lapwing " + kEvil + ".\n");
        desk_.write("news/bad" + kEvil + ".jsonl", "{\"title\": \n");
        static_cast<void>(desk_.indexer({"--db", "db", "news"}));
    }

    void check(const std::string& program, const Words& arguments, unsigned columns,
               const std::map<std::string, std::string>& environment = {}) {
        ProgramOptions options = desk_.options();
        options.terminal_columns = columns;
        options.environment.insert(environment.begin(), environment.end());
        const ProgramResult result = program == "indexer" ? desk_.indexer(arguments, options)
                                                          : desk_.searcher(arguments, options);
        std::string command = program;
        for (const std::string& argument : arguments) command += ' ' + argument;
        const std::string shown = result.out + result.err;
        EXPECT_NE(shown, "") << command;
        // The progress bar's own escapes are not those of the file.
        for (const char* bad : {"\x1b[31m", "\xC2\x9B", "\xE2\x80\xAE"})
            EXPECT_EQ(shown.find(bad), std::string::npos) << command << '\n' << shown;
    }

    Desk desk_;
};

TEST_F(TerminalSafety, EveryAnswerOnATerminal) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    for (const char* format : {"text", "json", "jsonl", "csv", "paths"})
        check("searcher", {"--db", "db", "--format", format, "lapwing"}, 80);
    check("searcher", {"--db", "db", "--explain-query", "lapwing " + kEvil}, 80);
    check("searcher", {"--db", "db", "lapwing titel:" + kEvil + " \"" + kEvil}, 80);
    check("indexer", {"status", "--db", "db"}, 80);
    check("indexer", {"status", "--json", "--db", "db"}, 80);
    check("indexer", {"inspect", "news/" + kEvil + ".txt"}, 80);
    check("indexer", {"inspect", "--json", "news/" + kEvil + ".txt"}, 80);
    check("indexer", {"inspect", "news/bad" + kEvil + ".jsonl"}, 80);
    check("indexer", {"--db", "db", "news"}, 80);
    check("indexer", {"--json", "--db", "db", "news"}, 80);
    check("indexer", {"check", "--db", "db"}, 80);
}

TEST_F(TerminalSafety, EveryError) {
    const std::vector<Words> searches{
        {"show", "--db", "db", kEvil},
        {"show", "--db", kEvil, "a"},
        {"show", "--db", "db", "--format", kEvil, "a"},
        {"show", "--db", "db", "--" + kEvil, "a"},
        {"--db", kEvil, "a"},
        {"--db", "db", "--sort", kEvil, "a"},
        {"--db", "db", "-n", kEvil, "a"},
        {"--db", "db", "--" + kEvil, "a"},
        {"--db", "db", "--strict", "titel:x -!oil " + kEvil},
        {"--db", "db", "--strict", kEvil + "* title:" + kEvil + " a"},
    };
    const std::vector<Words> runs{
        {"--db", "db", kEvil},
        {"--db", "db", "--lang", kEvil, "news"},
        {"--db", "db", "--jobs", kEvil, "news"},
        {"--db", "db", "--" + kEvil, "news"},
        {"--db", "news/" + kEvil + ".txt/x", "news"},
        {"inspect", kEvil},
        {"status", "--db", kEvil},
        {"check", "--db", kEvil},
        {"compact", "--db", kEvil},
        {"status", kEvil},
    };
    for (const unsigned columns : {0U, 80U}) {
        if (columns > 0 && !has_terminals()) {
            GTEST_SKIP() << "no pseudo-terminals here";
        }
        for (const Words& arguments : searches) check("searcher", arguments, columns);
        for (const Words& arguments : runs) check("indexer", arguments, columns);
        check("searcher", {"a"}, columns, {{"NEWSDEX_DB", kEvil}});
        check("indexer", {"status"}, columns, {{"NEWSDEX_DB", kEvil}});
    }
}

TEST_F(TerminalSafety, PipesGetPathsAndCellsAsTheyAre) {
    const std::string name = "news/" + kEvil + ".txt";
    EXPECT_EQ(desk_.searcher({"--db", "db", "--format", "paths", "lapwing"}).out, name + '\n');
    const std::string csv = desk_.searcher({"--db", "db", "--format", "csv", "lapwing"}).out;
    EXPECT_NE(csv.find(name), std::string::npos) << csv;
    EXPECT_EQ(paths_of(desk_.search("lapwing")), (Words{name}));
}

}  // namespace
}  // namespace newsdex::test
