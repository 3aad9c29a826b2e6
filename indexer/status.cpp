// `indexer status`: what the index holds.
#include <limits>
#include <newsdex/indexer.hpp>

#include "cli/exit_code.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "indexer/commands.hpp"
#include "indexer/upkeep.hpp"
#include "output/json.hpp"

namespace newsdex::indexer {

int status(const cli::Invocation& call) {
    const auto upkeep = read_upkeep(
        call, {.usage = {"status [OPTION]..."},
               .purpose = "Shows what the index holds: articles, files, dates, size, versions, the "
                          "paths it was made from, whether an indexer is at work, and the files "
                          "that could not be read.",
               .lists = {},
               .examples = {{"status", "of the index in this folder or above"},
                            {"status --db news.db --json", "for a program"}}});
    if (!upkeep) return cli::kAllIn;
    const IndexStatus found = Indexer(upkeep->index).status();
    const auto listed = upkeep->verbose ? std::numeric_limits<std::size_t>::max() : cli::kListed;
    cli::print(upkeep->json ? output::status_json(found) : cli::status_text(found, listed));
    return cli::kAllIn;
}

}  // namespace newsdex::indexer
