// `indexer forget PATH`: takes a root, a folder or a file out of the index.
#include <newsdex/error.hpp>
#include <newsdex/indexer.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_index.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "indexer/commands.hpp"
#include "output/upkeep_json.hpp"

namespace newsdex::indexer {

int forget(const cli::Invocation& call) {
    std::vector<std::string> databases;
    bool json = false;
    cli::CommandLine line(
        call,
        {.usage = {"forget [OPTION]... [--] PATH"},
         .purpose = "Takes what came from PATH (a folder or a file, whether it is still there "
                    "or not) out of the index. Later runs do not look at it, until it is "
                    "named again. The files themselves stay. Exits with 2 if the index has "
                    "nothing of it.",
         .lists = {},
         .examples = {{"forget drafts/", "a folder; its articles leave the index"},
                      {"forget /media/old-disk", "one that is gone"}}});
    line.texts("--db", databases, "DIR",
               "the index; else $NEWSDEX_DB, else the nearest .newsdex in this folder or above");
    line.flag("--json", json, "JSON instead of text");
    const auto operands = line.read();
    if (!operands) return cli::kAllIn;
    if (operands->size() != 1)
        throw Error(ErrorCode::kUsage, "cannot forget: " + std::to_string(operands->size()) +
                                           " paths are named: exactly one is needed; see `" +
                                           call.program + " forget --help`");
    const auto index = cli::indexes_to_read(cli::index_search(databases), call.program).back();
    const Forgotten forgotten = Indexer(index).forget(operands->front());
    cli::print(json ? output::forgotten_json(forgotten, index)
                    : cli::forgotten_text(forgotten, index));
    return cli::kAllIn;
}

}  // namespace newsdex::indexer
