// `searcher QUERY`: the articles that match, best first.
#include <unistd.h>

#include <chrono>
#include <memory>
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
    std::optional<std::size_t> limit;
    std::optional<std::chrono::milliseconds> timeout;
    bool null = false, explain = false, quiet = false;
};

cli::HelpText help_text() {
    return {
        .usage = {"[OPTION]... [--] QUERY...", "show [OPTION]... ID|FILE"},
        .purpose =
            "Shows the articles that match the query, best first. Several words are one "
            "query: all of them are asked for. Any text is a query; \"\" lists every "
            "article, newest first. Exits with 0 if something was found, 1 if nothing, 2 "
            "after an error.",
        .lists = {{"Commands (the first word; `-- show` searches for the word)",
                   {{"show ID", "the whole article; the first characters of an id suffice"},
                    {"show FILE", "the article that came in a file"}}},
                  {"Queries",
                   {{"bank rates", "both words, in any form (rate, rated)"},
                    {"\"bank rates\"", "exactly this phrase"},
                    {"oil OR gas, -price", "either; without (after --, if it comes first)"},
                    {"oil NEAR/5 price", "at most 5 words apart, any order; pre/5: in this order"},
                    {"econom*", "words that begin so"},
                    {"title:bank", "also author, place, publisher, section, keyword, url, path …"},
                    {"date:2026-01", "also date:2025-12..2026-01-15, after:, before:"}}},
                  {"Files",
                   {{"config.toml",
                     "in $XDG_CONFIG_HOME/newsdex (~/.config/newsdex): your own "
                     "format, color and limit; options win"}}}},
        .examples = {{"maduro court", "articles with both words"},
                     {"'\"federal court\" -appeal' --sort newest", "quotes kept from the shell"},
                     {"--format paths -0 strike | xargs -0 grep -l union", "files, for a program"},
                     {"--format json -n 100 -- oil price", "a page of 100, for a program"},
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
    line.count("-n,--limit", wanted.limit, "N|all",
               "articles shown at most (text, json: 10; jsonl, csv, paths: all)");
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
    line.flag("-0,--null", wanted.null, "paths that end with NUL, for xargs -0");
    line.flag("-q,--quiet", wanted.quiet,
              "print nothing: the exit code says if something is found");
    line.flag("--explain-query", wanted.explain, "show how the query is understood, no articles");
}

cli::Settings apply_settings(Wanted& wanted) {
    cli::Settings settings = cli::read_settings(cli::settings_file());
    if (settings.format) wanted.format = *settings.format;
    if (settings.color) wanted.color = *settings.color;
    return settings;
}

/// What depends on several options.
void settle(Wanted& wanted, bool format_given, const std::optional<std::size_t>& page) {
    if (wanted.null && !format_given) wanted.format = "paths";
    if (wanted.null && wanted.format != "paths")
        throw Error(ErrorCode::kUsage,
                    "cannot understand the command line: -0,--null: only "
                    "--format paths has paths to end; leave one of them out");
    const output::Format& format = *output::find_format(wanted.format);
    const std::size_t usual = format.tells_all ? page.value_or(wanted.options.limit) : kAllHits;
    wanted.options.limit = wanted.limit.value_or(usual);
    wanted.options.paths_only = !format.has_articles;
    if (wanted.quiet || wanted.explain) wanted.options.limit = 0;
    if (wanted.quiet) wanted.options.suggest = false;
    if (wanted.timeout)
        wanted.options.deadline = std::chrono::steady_clock::now() + *wanted.timeout;
}

/// Puts the answer out as it comes, some 64 KiB at a time.
class Writer final : public HitVisitor {
  public:
    explicit Writer(output::Printer& printer) : printer_(printer) {}

    void begin(const Results& results) override {
        head_ = results;
        pending_ += printer_.begin(results);
    }
    bool hit(Hit&& hit) override {
        pending_ += printer_.hit(hit);
        return pending_.size() < kEnough || flush();
    }
    void end() {
        pending_ += printer_.end();
        static_cast<void>(flush());
    }
    /// All of the answer but its hits.
    [[nodiscard]] const Results& head() const { return head_; }

  private:
    static constexpr std::size_t kEnough = 64U << 10U;

    /// False if nobody reads any more.
    bool flush() {
        const bool read = cli::print(pending_);
        pending_.clear();
        return read;
    }

    output::Printer& printer_;
    Results head_;
    std::string pending_;
};

/// A script that asked for paths gets nothing but them, unless the query was not taken as written
/// or the list is cut.
bool worth_telling(const Results& results) {
    return cli::is_terminal(STDERR_FILENO) || !results.notes.empty() || results.suggestion ||
           output::is_cut(results);
}

Results print_answer(const Index& index, const std::string& query, const Wanted& wanted) {
    const output::Format& format = *output::find_format(wanted.format);
    const auto printer = format.printer(
        {.color = cli::wants_color(*cli::color_mode(wanted.color), cli::color_facts(STDOUT_FILENO)),
         .columns = cli::terminal_columns(STDOUT_FILENO),
         .terminal = cli::is_terminal(STDOUT_FILENO),
         .nul = wanted.null,
         .here = cli::current_folder()});
    Writer writer(*printer);
    const auto finish = [&] {
        const Results& head = writer.head();
        // Before the rest of the list, so that on a terminal the list ends what is shown.
        if (!format.tells_all && worth_telling(head)) cli::complain(output::remarks(head));
        writer.end();
    };
    try {
        static_cast<void>(index.search(query, wanted.options, writer));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::kOvertaken) finish();
        throw;
    }
    finish();
    return writer.head();
}

}  // namespace

int query(const cli::Invocation& call) {
    Wanted wanted;
    const cli::Settings settings = apply_settings(wanted);
    cli::CommandLine line(call, help_text());
    declare(line, wanted);
    const auto words = line.read();
    if (!words) return cli::kFound;
    if (words->empty())
        throw Error(ErrorCode::kUsage, "cannot search: no query is given; see `" + call.program +
                                           " --help` (the query \"\" lists every article)");
    settle(wanted, line.given("--format"), settings.limit);
    const Index index = Index::open(cli::indexes_to_read(
        cli::index_search(wanted.databases), cli::sister_program(call.program, "indexer")));
    std::string query;
    for (const std::string& word : *words) query += (&word == &words->front() ? "" : " ") + word;
    if (wanted.quiet) return cli::exit_code(index.search(query, wanted.options));
    if (wanted.explain && wanted.format != "json") {
        const Results results = index.search(query, wanted.options);
        cli::print("understood: " + output::visible(results.understood) + '\n' +
                   output::remarks(results));
        return cli::exit_code(results);
    }
    return cli::exit_code(print_answer(index, query, wanted));
}

}  // namespace newsdex::searcher
