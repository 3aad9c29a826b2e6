// `indexer check`: is the index sound?
#include <newsdex/indexer.hpp>

#include "cli/exit_code.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "indexer/commands.hpp"
#include "indexer/upkeep.hpp"
#include "output/upkeep_json.hpp"

namespace newsdex::indexer {

int check(const cli::Invocation& call) {
    const auto upkeep = read_upkeep(
        call, {.usage = {"check [OPTION]..."},
               .purpose = "Reads the whole index and looks for damage in its files and for "
                          "disagreement between its list of files and its articles. Exits with 0 "
                          "if it is sound, 1 if not. Needs no right to write, and may run beside "
                          "the indexer. A damaged index is made anew from the "
                          "articles: remove it and run the indexer.",
               .lists = {},
               .examples = {{"check", "the index in this folder or above"},
                            {"check --db news.db --json", "for a program"}}});
    if (!upkeep) return cli::kAllIn;
    const std::vector<std::string> problems = Indexer(upkeep->index).check();
    cli::print(upkeep->json ? output::check_json(problems, upkeep->index)
                            : cli::check_text(problems, upkeep->index));
    return problems.empty() ? cli::kAllIn : cli::kSomeFailed;
}

}  // namespace newsdex::indexer
