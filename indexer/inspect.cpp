// `indexer inspect FILE`: how a file is understood, before any index.
#include <unistd.h>
#include <newsdex/error.hpp>
#include <newsdex/inspect.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"
#include "indexer/commands.hpp"
#include "output/upkeep_json.hpp"

namespace newsdex::indexer {

int inspect(const cli::Invocation& call) {
    bool json = false;
    std::size_t limit = 20;
    cli::CommandLine line(
        call, {.usage = {"inspect [OPTION]... [--] FILE"},
               .purpose = "Reads one file as an indexer run would, and shows its articles with "
                          "where each field came from, and what could not be read. No index is "
                          "needed or touched. Exits with 0 if all of it was read, 1 if not.",
               .lists = {},
               .examples = {{"inspect story.txt", "fields, body and their origins"},
                            {"inspect --json --limit 1 feed.jsonl", "the first article as JSON"}}});
    line.number("-n,--limit", limit, "N", "articles shown at most (20)");
    line.flag("--json", json, "JSON instead of text");
    const auto operands = line.read();
    if (!operands) return cli::kAllIn;
    if (operands->size() != 1)
        throw Error(ErrorCode::kUsage, "cannot inspect: " + std::to_string(operands->size()) +
                                           " files are named: exactly one is needed; see `" +
                                           call.program + " inspect --help`");
    const Inspection found = newsdex::inspect(operands->front(), limit);
    cli::print(json ? output::inspection_json(found)
                    : cli::inspection_text(found, cli::reading_options(cli::ColorMode::kAuto)));
    const bool all_read = found.outcome != InspectionOutcome::kFailed && found.failures.empty();
    return all_read ? cli::kAllIn : cli::kSomeFailed;
}

}  // namespace newsdex::indexer
