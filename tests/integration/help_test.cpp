// --help, the manual pages and the completions name the same options.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

std::string project_file(const std::string& name) {
    std::ifstream in(std::string(NEWSDEX_SOURCE_DIR) + '/' + name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> options_in(const std::string& text) {
    static const std::regex option(R"((^|[^-\w])(--[a-z][a-z-]*[a-z]))");
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), option), end; match != end; ++match)
        found.insert((*match)[2]);
    return found;
}

/// Only the lines that declare an option: texts mention others.
std::set<std::string> options_of_help(const std::string& help) {
    static const std::regex row(R"(\n  (-\w, |    )(--[a-z-]+))");
    std::set<std::string> found;
    for (std::sregex_iterator match(help.begin(), help.end(), row), end; match != end; ++match)
        found.insert((*match)[2]);
    return found;
}

/// What an option is called in roff.
std::string without_escapes(std::string page) {
    for (std::size_t at = 0; (at = page.find("\\-", at)) != std::string::npos;) page.erase(at, 1);
    return page;
}

const std::vector<std::pair<std::string, Words>>& programs() {
    static const std::vector<std::pair<std::string, Words>> all = {
        {"indexer", {"", "status", "check", "compact", "inspect", "forget"}},
        {"searcher", {"", "show"}}};
    return all;
}

ProgramResult help_of(const std::string& program, const std::string& command) {
    Words arguments = {"--help"};
    if (!command.empty()) arguments.insert(arguments.begin(), command);
    return run_program(Desk::command(program, arguments));
}

std::set<std::string> options_of_program(const std::string& program, const Words& commands) {
    std::set<std::string> all;
    for (const std::string& command : commands)
        all.merge(options_of_help(help_of(program, command).out));
    return all;
}

TEST(Help, OfEveryCommandIsPrintedWithExamplesAndFitsEightyColumns) {
    for (const auto& [program, commands] : programs()) {
        for (const std::string& command : commands) {
            const ProgramResult help = help_of(program, command);
            EXPECT_EQ(help.exit_code, 0) << program << ' ' << command;
            EXPECT_EQ(help.err, "");
            const std::string head = "Usage: " + program + (command.empty() ? "" : ' ' + command);
            EXPECT_TRUE(help.out.starts_with(head)) << help.out;
            EXPECT_NE(help.out.find("\nExamples:\n  " + program), std::string::npos) << help.out;
            std::size_t column = 0;
            for (const char c : help.out) {
                column = c == '\n' ? 0 : column + ((c & 0xC0) != 0x80 ? 1 : 0);
                EXPECT_LE(column, 80U) << help.out;
            }
        }
    }
}

TEST(Help, ManualPagesNameEveryOptionAndNoOther) {
    for (const auto& [program, commands] : programs()) {
        const std::string page =
            without_escapes(project_file("docs/man/newsdex-" + program + ".1"));
        EXPECT_EQ(options_in(page), options_of_program(program, commands)) << program;
        for (const std::string& command : commands)
            EXPECT_NE(page.find(command), std::string::npos) << program << ": " << command;
    }
}

TEST(Help, BashCompletionNamesEveryOptionAndNoOther) {
    std::set<std::string> all;
    for (const auto& [program, commands] : programs())
        all.merge(options_of_program(program, commands));
    EXPECT_EQ(options_in(project_file("completions/newsdex.bash")), all);
}

TEST(Help, ZshCompletionNamesEveryOptionAndNoOther) {
    std::set<std::string> all;
    for (const auto& [program, commands] : programs())
        all.merge(options_of_program(program, commands));
    EXPECT_EQ(options_in(project_file("completions/_newsdex")), all);
}

TEST(Help, FishCompletionsNameEveryOptionAndNoOther) {
    static const std::regex option(R"(\ncomplete[^\n]* -l ([a-z-]+))");
    for (const auto& [program, commands] : programs()) {
        const std::string text = project_file("completions/newsdex-" + program + ".fish");
        std::set<std::string> found;
        for (std::sregex_iterator match(text.begin(), text.end(), option), end; match != end;
             ++match)
            found.insert("--" + (*match)[1].str());
        EXPECT_EQ(found, options_of_program(program, commands)) << program;
        for (const std::string& command : commands)
            EXPECT_NE(text.find(command), std::string::npos) << program << ": " << command;
    }
}

/// What bash would offer for the last of the words.
Words completions(const Words& words) {
    std::string line = "source " + std::string(NEWSDEX_SOURCE_DIR) + "/completions/newsdex.bash\n";
    line += "COMP_WORDS=(";
    for (const std::string& word : words) line += "'" + word + "' ";
    line += ")\nCOMP_CWORD=" + std::to_string(words.size() - 1) + "\n";
    line += "_newsdex_" + words.front() + "\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    const ProgramResult result = run_program({"/bin/bash", "-c", line});
    EXPECT_EQ(result.err, "");
    Words found;
    std::istringstream in(result.out);
    for (std::string word; std::getline(in, word);) found.push_back(word);
    return found;
}

TEST(Completion, OfBashOffersCommandsOptionsAndValues) {
    EXPECT_EQ(completions({"searcher", "sh"}), Words{"show"});
    EXPECT_EQ(completions({"searcher", "--so"}), Words{"--sort"});
    EXPECT_EQ(completions({"searcher", "--sort", "n"}), Words{"newest"});
    EXPECT_EQ(completions({"searcher", "x", "--format", ""}),
              (Words{"text", "json", "jsonl", "csv", "paths"}));
    EXPECT_EQ(completions({"searcher", "show", "--format", ""}), (Words{"text", "json"}));
    EXPECT_EQ(completions({"indexer", "--pru"}), Words{"--prune"});
    EXPECT_EQ(completions({"indexer", "status", "--pru"}), Words{""});
    // The command may stand behind options.
    EXPECT_EQ(completions({"indexer", "--db", "news", "status", "--pru"}), Words{""});
    EXPECT_EQ(completions({"indexer", "--db", "=", "news", "--json", "sta"}), Words{"status"});
    EXPECT_EQ(completions({"searcher", "--db", "news", "show", "--format", ""}),
              (Words{"text", "json"}));
    EXPECT_EQ(completions({"searcher", "-n", "a"}), Words{"all"});
    EXPECT_EQ(completions({"indexer", "insp"}), Words{"inspect"});
    // As bash parts --format=j, and as it does where = is not in COMP_WORDBREAKS.
    EXPECT_EQ(completions({"searcher", "--format", "=", "j"}), (Words{"json", "jsonl"}));
    EXPECT_EQ(completions({"searcher", "--sort", "="}), (Words{"relevance", "newest", "oldest"}));
    EXPECT_EQ(completions({"searcher", "--format=j"}), (Words{"--format=json", "--format=jsonl"}));
    EXPECT_EQ(completions({"searcher", "show", "--format", "=", "j"}), Words{"json"});
    EXPECT_EQ(completions({"searcher", "--match", "=", "m"}), Words{"most"});
    EXPECT_EQ(completions({"searcher", "--color", "=", "n"}), Words{"never"});
    EXPECT_EQ(completions({"searcher", "--offset", "=", ""}), Words{""});
    EXPECT_EQ(completions({"indexer", "--lang", "=", "d"}), (Words{"da", "de"}));
    EXPECT_EQ(completions({"indexer", "--memory=2"}), (Words{"--memory=256M", "--memory=2G"}));
    EXPECT_EQ(completions({"indexer", "--db", "=", "/us"}), Words{"/usr"});
    EXPECT_EQ(completions({"indexer", "status", "--db", "=", "/us"}), Words{"/usr"});
}

TEST(Help, VersionIsTheSameOfBothPrograms) {
    const std::string indexer = run_program(Desk::command("indexer", {"--version"})).out;
    const std::string searcher = run_program(Desk::command("searcher", {"--version"})).out;
    EXPECT_TRUE(std::regex_match(indexer, std::regex(R"(indexer \(newsdex\) \d+\.\d+\.\d+\n)")))
        << indexer;
    EXPECT_EQ(indexer.substr(indexer.find(' ')), searcher.substr(searcher.find(' ')));
    EXPECT_EQ(run_program(Desk::command("indexer", {"status", "--version"})).out, indexer);
}

}  // namespace
}  // namespace newsdex::test
