// `searcher show ID`: one whole article.
#include <unistd.h>

#include <newsdex/newsdex.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_index.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"
#include "output/json.hpp"
#include "output/text.hpp"
#include "searcher/commands.hpp"

namespace newsdex::searcher {

int show(const cli::Invocation& call) {
    std::vector<std::string> databases;
    std::string format = "text", color = "auto";
    cli::CommandLine line(
        call, {.usage = {"show [OPTION]... ID"},
               .purpose = "Shows the whole article with this id; the first characters suffice "
                          "where no other id begins so. Exits with 2 if there is none or several.",
               .lists = {},
               .examples = {{"show k3v9q2m7", "title, date, source, text"},
                            {"show --format json k3v9q2m7", "every field, for a program"}}});
    line.texts("--db", databases, "DIR",
               "an index; else $NEWSDEX_DB, else the nearest .newsdex in this folder or above; "
               "several are searched as one");
    line.choice("--format", format, {"text", "json"}, "how to print (text)");
    line.choice("--color", color, {"auto", "always", "never"},
                "colours (auto: on a terminal, unless $NO_COLOR is set)");
    const auto ids = line.read();
    if (!ids) return cli::kFound;
    if (ids->size() != 1)
        throw Error(ErrorCode::kUsage, "cannot show: " + std::to_string(ids->size()) +
                                           " ids are given: exactly one is needed; see `" +
                                           call.program + " show --help`");
    const Index index = Index::open(cli::indexes_to_read(
        cli::index_search(databases), cli::sister_program(call.program, "indexer")));
    const std::string id = index.full_id(ids->front());
    const Article article = index.article(id);
    const output::RenderOptions options{
        .color = cli::wants_color(*cli::color_mode(color), cli::color_facts(STDOUT_FILENO)),
        .columns = cli::terminal_columns(STDOUT_FILENO)};
    cli::print(format == "json" ? output::article_json(article, id)
                                : output::article_text(article, id, false, options));
    return cli::kFound;
}

}  // namespace newsdex::searcher
