// `indexer PATH...`: the index is made equal to what lies under the paths.
#include <filesystem>
#include <limits>
#include <newsdex/newsdex.hpp>
#include <system_error>

#include "base/crash_note.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_index.hpp"
#include "cli/printable.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/stop_signal.hpp"
#include "cli/streams.hpp"
#include "indexer/commands.hpp"
#include "output/json.hpp"

namespace newsdex::indexer {
namespace {

namespace fs = std::filesystem;

struct Wanted {
    std::vector<std::string> databases;
    std::size_t jobs = 0;
    SyncOptions options;
    bool json = false, verbose = false, quiet = false;
};

constexpr std::uint64_t kLeastMemory = 64ULL << 20U;

cli::HelpText help_text() {
    return {
        .usage = {"[OPTION]... [--] [PATH]...", "COMMAND [OPTION]..."},
        .purpose =
            "Makes an index equal to the news that lies under each PATH (a folder or a "
            "file): new articles are added, changed ones replaced, those that are gone "
            "removed; what has not changed is not opened. Without PATH, the paths given "
            "before. Exits with 0 if all is in, 1 if some inputs could not be read and the "
            "rest is in, 2 if it could not be done, 130 or 143 after SIGINT or SIGTERM.",
        .lists = {{"Commands (the first word; `-- status` is a folder of that name)",
                   {{"status", "what the index holds and which files could not be read"},
                    {"check", "look for damage in the index"},
                    {"compact", "make the index as small as it gets"},
                    {"inspect FILE", "what is read from a file, and where each field came from"},
                    {"forget PATH", "take a folder or a file out of the index"}}}},
        .examples = {
            {"articles/", "index a folder; the index is ./.newsdex"},
            {"", "bring it up to date"},
            {"--db news.db --exclude drafts a/ b/", "two folders, index and exception named"},
            {"--dry-run --verbose", "what would be done, every failure listed"},
            {"inspect articles/story.txt", "how one file is understood"}}};
}

void declare(cli::CommandLine& line, Wanted& wanted) {
    SyncOptions& options = wanted.options;
    line.texts("--db", wanted.databases, "DIR",
               "the index; else $NEWSDEX_DB, else the nearest .newsdex in this folder or above, "
               "else ./.newsdex is made");
    line.number("--jobs", wanted.jobs, "N", "threads that read and analyse (one a core)");
    line.bytes("--memory", options.memory_bytes, "SIZE",
               "memory to work in, about, at least 64M (512M)", kLeastMemory);
    line.text("--lang", options.language, "LANG",
              "language whose word endings a new index knows (en)");
    line.texts("--include", options.include, "GLOB",
               "only files whose name, or path if it has a slash, is like this; admits names with "
               "a dot in front; may be repeated; remembered with the paths");
    line.texts("--exclude", options.exclude, "GLOB",
               "no files and folders like this; may be repeated; remembered, too: a later "
               "--include or --exclude replaces both, --exclude '' takes them away");
    line.flag("--dry-run", options.dry_run, "say what would be done, write nothing");
    line.flag("--checksum", options.checksum, "read files that look unchanged too and compare");
    line.flag("--prune", options.prune,
              "remove the articles of a path that is missing or empty; else they are kept, since "
              "it may be a disk that is not mounted");
    line.flag("--json", wanted.json, "the summary as JSON on stdout");
    line.flag("-q,--quiet", wanted.quiet, "no summary and no progress; what goes wrong is told");
    line.flag("--verbose", wanted.verbose, "list every failure and empty file, not the first 20");
}

/// A misspelt command must not be taken for a path, which is then missing.
void refuse_command(const std::vector<fs::path>& paths, const std::string& program) {
    std::error_code ignored;
    for (const fs::path& path : paths) {
        const std::string& word = path.native();
        if (word.find('/') != std::string::npos || fs::exists(fs::symlink_status(path, ignored)))
            continue;
        const std::string_view meant =
            word == "remove" || word == "delete" ? "forget" : cli::command_like(word, kCommands);
        if (meant.empty()) continue;
        const std::string call = '`' + program + ' ' + std::string(meant) + '`';
        throw Error(
            ErrorCode::kUsage,
            "cannot index: " + cli::printable(word) + ": no such file or folder (" +
                (word == meant ? call + ": a command comes first" : "did you mean " + call + '?') +
                ')');
    }
}

/// A misspelt path must not leave an empty index behind.
void require_something(const std::vector<fs::path>& paths, const fs::path& index) {
    std::error_code ignored;
    if (fs::exists(index, ignored)) return;
    if (paths.empty())
        throw Error(ErrorCode::kUsage, "cannot index: " + cli::printable(index.string()) +
                                           ": there is no index yet; name what to index: PATH...");
    for (const fs::path& path : paths)
        if (fs::exists(fs::symlink_status(path, ignored))) return;
    throw Error(ErrorCode::kUsage, "cannot index: " + cli::printable(paths.front().string()) +
                                       ": no such file or folder");
}

}  // namespace

int sync(const cli::Invocation& call) {
    Wanted wanted;
    cli::CommandLine line(call, help_text());
    declare(line, wanted);
    const auto operands = line.read();
    if (!operands) return cli::kAllIn;
    wanted.options.jobs = static_cast<unsigned>(
        std::min<std::size_t>(wanted.jobs, std::numeric_limits<unsigned>::max()));
    const fs::path index = cli::index_to_write(cli::index_search(wanted.databases));
    const std::vector<fs::path> paths(operands->begin(), operands->end());
    refuse_command(paths, call.program);
    require_something(paths, index);

    base::note_crashes();  // before there are threads
    const cli::StopSignal stop;
    cli::ProgressBar bar;
    const auto show = [&](const SyncProgress& progress) {
        if (!wanted.quiet) bar.show(progress);
    };
    const SyncReport report = Indexer(index).sync(paths, wanted.options, show, stop.token());
    bar.clear();
    const std::size_t listed =
        wanted.verbose ? std::numeric_limits<std::size_t>::max() : cli::kListed;
    if (!wanted.json) cli::complain(cli::problems_text(report, listed));
    if (wanted.json)
        cli::print(output::sync_report_json(report));
    else if (!wanted.quiet)
        cli::print(cli::sync_text(report, index, wanted.options.dry_run, listed));
    return cli::exit_code(report, stop.signal());
}

}  // namespace newsdex::indexer
