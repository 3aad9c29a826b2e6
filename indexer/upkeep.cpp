// Arguments of the commands that look after an index.
#include "indexer/upkeep.hpp"

#include <newsdex/error.hpp>

#include "cli/find_index.hpp"
#include "cli/printable.hpp"

namespace newsdex::indexer {

std::optional<Upkeep> read_upkeep(const cli::Invocation& call, cli::HelpText text) {
    Upkeep upkeep;
    std::vector<std::string> databases;
    cli::CommandLine line(call, std::move(text));
    line.texts("--db", databases, "DIR",
               "the index; else $NEWSDEX_DB, else the nearest .newsdex in this folder or above");
    line.flag("--json", upkeep.json, "JSON instead of text");
    line.flag("--verbose", upkeep.verbose, "list everything, not the first 20");
    const auto operands = line.read();
    if (!operands) return std::nullopt;
    if (!operands->empty())
        throw Error(ErrorCode::kUsage,
                    "cannot understand the command line: " + cli::printable(operands->front()) +
                        ": `" + call.command +
                        "` takes no such argument; an index is named with --db");
    upkeep.index = cli::indexes_to_read(cli::index_search(databases), call.program).back();
    return upkeep;
}

}  // namespace newsdex::indexer
