// `searcher QUERY`: the articles that match, best first.
#include <unistd.h>

#include <chrono>
#include <newsdex/newsdex.hpp>
#include <optional>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_index.hpp"
#include "cli/settings.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"
#include "output/render.hpp"
#include "output/safe_text.hpp"
#include "searcher/commands.hpp"

namespace newsdex::searcher {
namespace {

struct Wanted {
    std::vector<std::string> databases;
    std::string format = "text", color = "auto";
    SearchOptions options;
    std::optional<std::chrono::milliseconds> timeout;
    bool null = false, explain = false;
};

cli::HelpText help_text() {
    return {
        .usage = {"[OPTION]... [--] QUERY...", "show [OPTION]... ID"},
        .purpose =
            "Shows the articles that match the query, best first. Several words are one "
            "query: all of them are asked for. Any text is a query; \"\" lists every "
            "article, newest first. Exits with 0 if something was found, 1 if nothing, 2 "
            "after an error.",
        .lists = {{"Commands (as the first argument; `-- show` searches for the word)",
                   {{"show ID", "the whole article; the first characters of an id suffice"}}},
                  {"Queries",
                   {{"bank rates", "both words, in any form (rate, rated)"},
                    {"\"bank rates\"", "exactly this phrase"},
                    {"oil OR gas, -price", "either; without (after --, if it comes first)"},
                    {"oil NEAR/5 price", "at most 5 words apart, any order; pre/5: in this order"},
                    {"econom*", "words that begin so"},
                    {"title:bank", "also author, place, publisher, section, keyword, url, path …"},
                    {"date:2026-01", "also date:2025-12..2026-01-15, after:, before:"}}}},
        .examples = {{"maduro court", "articles with both words"},
                     {"'\"federal court\" -appeal' --sort newest", "quotes kept from the shell"},
                     {"--format json -n 100 -- oil price", "for a program"},
                     {"--db news.db --db archive.db strike", "two indexes searched as one"},
                     {"show k3v9q2m7", "the article with the id that begins so"}}};
}

void declare(cli::CommandLine& line, Wanted& wanted) {
    std::vector<std::string> formats;
    for (const output::Format& format : output::formats()) formats.emplace_back(format.name);
    line.texts("--db", wanted.databases, "DIR",
               "an index; else $NEWSDEX_DB, else the nearest .newsdex in this folder or above; "
               "several are searched as one");
    line.choice("--format", wanted.format, formats, "how to print (text)");
    line.choice("--sort", wanted.options.sort, "order (relevance); undated ones last");
    line.number("-n,--limit", wanted.options.limit, "N", "articles shown at most (10)");
    line.number("--offset", wanted.options.offset, "N", "leave out the first N");
    line.choice("--match", wanted.options.match,
                "of words side by side: all, any, or all but if no article has all then the most "
                "(most)");
    line.flag("--strict", wanted.options.strict,
              "refuse a query that is not understood as written");
    line.seconds("--timeout", wanted.timeout, "SECONDS",
                 "end with 2 and no answer if it takes longer");
    line.choice("--color", wanted.color, {"auto", "always", "never"},
                "colours (auto: on a terminal, unless $NO_COLOR is set)");
    line.flag("-0,--null", wanted.null, "end paths with NUL (--format paths)");
    line.flag("--explain-query", wanted.explain, "show how the query is understood, no articles");
}

void apply_settings(Wanted& wanted) {
    const cli::Settings settings = cli::read_settings(cli::settings_file());
    if (settings.format) wanted.format = *settings.format;
    if (settings.color) wanted.color = *settings.color;
    if (settings.limit) wanted.options.limit = *settings.limit;
}

std::string joined(const std::vector<std::string>& words) {
    std::string query;
    for (const std::string& word : words) query += (&word == &words.front() ? "" : " ") + word;
    return query;
}

/// A script that asked for paths gets nothing but them, unless the query was not taken as written.
bool worth_telling(const Results& results) {
    return cli::is_terminal(STDERR_FILENO) || !results.notes.empty() || results.suggestion;
}

}  // namespace

int query(const cli::Invocation& call) {
    Wanted wanted;
    apply_settings(wanted);
    cli::CommandLine line(call, help_text());
    declare(line, wanted);
    const auto words = line.read();
    if (!words) return cli::kFound;
    if (words->empty())
        throw Error(ErrorCode::kUsage, "cannot search: no query is given; see `" + call.program +
                                           " --help` (the query \"\" lists every article)");
    if (wanted.timeout)
        wanted.options.deadline = std::chrono::steady_clock::now() + *wanted.timeout;
    if (wanted.explain) wanted.options.limit = 0;
    const Index index = Index::open(cli::indexes_to_read(
        cli::index_search(wanted.databases), cli::sister_program(call.program, "indexer")));
    const Results results = index.search(joined(*words), wanted.options);
    const output::Format& format = *output::find_format(wanted.format);
    const output::RenderOptions options{
        .color = cli::wants_color(*cli::color_mode(wanted.color), cli::color_facts(STDOUT_FILENO)),
        .columns = cli::terminal_columns(STDOUT_FILENO),
        .terminal = cli::is_terminal(STDOUT_FILENO),
        .nul = wanted.null};
    if (wanted.explain && wanted.format != "json") {
        cli::print("understood: " + output::visible(results.understood) + '\n' +
                   output::remarks(results));
    } else {
        if (!format.tells_all && worth_telling(results)) cli::complain(output::remarks(results));
        cli::print(format.render(results, options));
    }
    return cli::exit_code(results);
}

}  // namespace newsdex::searcher
