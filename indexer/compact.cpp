// `indexer compact`: the index as small as it gets.
#include <newsdex/indexer.hpp>

#include "cli/exit_code.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "indexer/commands.hpp"
#include "indexer/upkeep.hpp"
#include "output/upkeep_json.hpp"

namespace newsdex::indexer {

int compact(const cli::Invocation& call) {
    const auto upkeep = read_upkeep(
        call, {.usage = {"compact [OPTION]..."},
               .purpose = "Rewrites the index as small as it gets and switches to the new files "
                          "when they are complete; searches go on meanwhile. Needs room for a "
                          "second copy.",
               .lists = {},
               .examples = {{"compact", "the index in this folder or above"},
                            {"compact --db news.db --json", "for a program"}}});
    if (!upkeep) return cli::kAllIn;
    const auto bytes = Indexer(upkeep->index).compact();
    cli::print(upkeep->json ? output::compact_json(bytes, upkeep->index)
                            : cli::compact_text(bytes, upkeep->index));
    return cli::kAllIn;
}

}  // namespace newsdex::indexer
