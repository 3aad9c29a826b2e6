// No answer depends on the locale, the time zone or the terminal; colours follow the rules.
#include <gtest/gtest.h>

#include <regex>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

std::string without_time(const std::string& json) {
    return std::regex_replace(json, std::regex(R"x("took_ms":[0-9.e+-]+)x"), "");
}

class Environment : public testing::Test {
  protected:
    Environment() {
        desk_.write_articles();
        desk_.write("news/izbara.txt",
                    "İstanbul'da ISPARTA İzbara\n\nISTANBUL, 31 Dec 2025 - IŞIK and ışık, café "
                    "Léa, îlot.\n");
    }
    /// Index and several searches under an environment: all that is printed.
    std::string session(const std::map<std::string, std::string>& environment) {
        ProgramOptions options = desk_.options();
        for (const auto& [name, value] : environment) options.environment[name] = value;
        std::filesystem::remove_all(desk_ / "db");
        EXPECT_EQ(desk_.indexer({"--db", "db", "--json", "news"}, options).exit_code, 0);
        std::string all;
        for (const char* query : {"istanbul", "isik", "ışık", "lea cafe", "date:2026-01-03",
                                  "date:2025-12-31", "\"interest rates\"", "harbour -crane"}) {
            const ProgramResult result = desk_.searcher(
                {"--db", "db", "--format", "json", "--sort", "newest", query}, options);
            EXPECT_EQ(result.exit_code, 0) << query << result.err;
            all += without_time(result.out);
            all += desk_.searcher({"--db", "db", "--sort", "oldest", query}, options).out;
        }
        return all;
    }

    Desk desk_;
};

TEST_F(Environment, TimeZoneOfTheReaderChangesNothing) {
    const std::string usual = session({});
    for (const char* zone : {"Pacific/Chatham", "Pacific/Honolulu", "Pacific/Kiritimati"})
        EXPECT_EQ(session({{"TZ", zone}}), usual) << zone;
}

TEST_F(Environment, LocaleChangesNothing) {
    const std::string usual = session({});
    EXPECT_EQ(session({{"LC_ALL", "C"}, {"LANG", "C"}}), usual);
    // Debian has no Turkish locale until one is made; LOCPATH keeps it out of the system.
    const Desk locales;
    const ProgramResult made = run_program(
        {"/usr/bin/localedef", "-i", "tr_TR", "-f", "UTF-8", "./tr_TR.UTF-8"}, locales.options());
    if (made.exit_code > 1) {
        GTEST_SKIP() << "localedef cannot make tr_TR.UTF-8: " << made.err;
    }
    EXPECT_EQ(session({{"LC_ALL", "tr_TR.UTF-8"}, {"LOCPATH", locales.path().string()}}), usual);
}

// Loading a library takes a tenth of a cold start.
TEST_F(Environment, TheSearcherLoadsNoLibraryThatOnlyReadersOfArticlesNeed) {
    const ProgramResult loaded =
        run_program({"/usr/bin/ldd", program_path("searcher")}, desk_.options());
    if (loaded.exit_code != 0) {
        GTEST_SKIP() << "ldd tells nothing: " << loaded.err;
    }
    for (const char* library : {"libicui18n", "libuchardet", "libmd4c", "libyaml", "libsimdjson"})
        EXPECT_EQ(loaded.out.find(library), std::string::npos) << library;
}

TEST_F(Environment, ColourIsForTerminalsUnlessAskedOrForbidden) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    struct Row {
        bool terminal;
        const char* no_color;
        const char* term;
        const char* option;
        bool colored;
    };
    const Row rows[] = {
        {false, "", "xterm", "auto", false},  {true, "", "xterm", "auto", true},
        {true, "1", "xterm", "auto", false},  {true, "", "dumb", "auto", false},
        {true, "1", "xterm", "always", true}, {false, "", "xterm", "always", true},
        {true, "", "xterm", "never", false},
    };
    for (const Row& row : rows) {
        ProgramOptions options = desk_.options();
        options.terminal_columns = row.terminal ? 80 : 0;
        options.environment["NO_COLOR"] = row.no_color;
        options.environment["TERM"] = row.term;
        const std::string out =
            desk_.searcher({"--db", "db", "--color", row.option, "harbour"}, options).out;
        EXPECT_NE(out.find("arbour"), std::string::npos) << out;
        EXPECT_EQ(out.find('\x1b') != std::string::npos, row.colored)
            << row.terminal << row.no_color << row.term << row.option;
    }
}

TEST_F(Environment, TextFitsTheTerminal) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    for (const unsigned columns : {40U, 80U, 120U}) {
        ProgramOptions options = desk_.options();
        options.terminal_columns = columns;
        options.environment["NO_COLOR"] = "1";
        const std::string out = desk_.searcher({"--db", "db", "harbour"}, options).out;
        std::size_t width = 0;
        for (const char c : out) {
            width = c == '\n' || c == '\r' ? 0 : width + ((c & 0xC0) != 0x80 ? 1 : 0);
            ASSERT_LE(width, columns) << out;
        }
    }
}

TEST_F(Environment, ProgressIsShownOnATerminalOnly) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    ProgramOptions options = desk_.options();
    options.environment["TERM"] = "xterm";
    options.terminal_columns = 80;
    const ProgramResult shown = desk_.indexer({"--db", "db", "news"}, options);
    EXPECT_NE(shown.out.find("files"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("\r\x1b[K"), std::string::npos) << "the bar is wiped at the end";
    const ProgramResult plain = desk_.indexer({"--db", "db2", "news"});
    EXPECT_EQ(plain.err, "");
    EXPECT_EQ(plain.out.find('\r'), std::string::npos);
}

TEST_F(Environment, SettingsFileSetsDefaultsAndOptionsWin) {
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    desk_.write("xdg/newsdex/config.toml", "format = \"paths\"\n");
    ProgramOptions options = desk_.options();
    options.environment["XDG_CONFIG_HOME"] = (desk_ / "xdg").string();
    EXPECT_EQ(desk_.searcher({"--db", "db", "--sort", "newest", "harbour"}, options).out,
              "news/quay.md\nnews/crane.txt\n");
    EXPECT_EQ(desk_.searcher({"--db", "db", "--sort", "newest", "-n", "1", "harbour"}, options).out,
              "news/quay.md\n");
    const std::string csv =
        desk_.searcher({"--db", "db", "--format", "csv", "harbour"}, options).out;
    EXPECT_NE(csv.find("title"), std::string::npos) << "a header: " << csv;
    desk_.write("xdg/newsdex/config.toml", "format = \"xml\"\n");
    const ProgramResult refused = desk_.searcher({"--db", "db", "harbour"}, options);
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_NE(refused.err.find("config.toml:1: format has no such value"), std::string::npos)
        << refused.err;
}

}  // namespace
}  // namespace newsdex::test
