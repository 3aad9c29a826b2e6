// `searcher show ID`: one whole article, by its id or by the file that it came in.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include <newsdex/newsdex.hpp>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_index.hpp"
#include "cli/printable.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"
#include "output/json.hpp"
#include "output/text.hpp"
#include "searcher/commands.hpp"

namespace newsdex::searcher {
namespace {

/// The only article that came in the file; "" for a file that the index does not have.
std::string id_in(const Index& index, const std::string& file) {
    constexpr std::size_t kListed = 5;
    const std::vector<std::string> ids = index.ids_in(file);
    if (ids.size() < 2) return ids.empty() ? "" : ids.front();
    std::string listed;
    for (std::size_t i = 0; i < std::min(ids.size(), kListed); ++i)
        listed += (i == 0 ? "" : ", ") + ids[i].substr(0, 8);
    throw Error(ErrorCode::kNotFound, "cannot show: " + cli::printable(file) + ": " +
                                          std::to_string(ids.size()) +
                                          " articles came in it; name one by its id: " + listed +
                                          (ids.size() > kListed ? " …" : ""));
}

/// What is written like a path, or is one, is looked for as a file first.
std::string id_of(const Index& index, const std::string& named) {
    std::error_code ignored;
    const bool is_path = named.find_first_of("/.") != std::string::npos ||
                         std::filesystem::exists(std::filesystem::path(named), ignored);
    if (!is_path) return index.full_id(named);
    const std::string id = id_in(index, named);
    if (!id.empty()) return id;
    throw Error(ErrorCode::kNotFound, "cannot show: " + cli::printable(named) +
                                          ": no article of the index came in this file");
}

}  // namespace

int show(const cli::Invocation& call) {
    std::vector<std::string> databases;
    std::string format = "text", color = "auto";
    cli::CommandLine line(
        call, {.usage = {"show [OPTION]... ID|FILE"},
               .purpose = "Shows the whole article with this id, of which the first characters "
                          "suffice where no other id begins so, or the one that came in this "
                          "file. Exits with 2 if there is none or several.",
               .lists = {},
               .examples = {{"show k3v9q2m7", "title, date, source, text"},
                            {"show news/strike.txt", "by its file, from where you stand"},
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
                                           " articles are named: exactly one is needed; see `" +
                                           call.program + " show --help`");
    const Index index = Index::open(cli::indexes_to_read(
        cli::index_search(databases), cli::sister_program(call.program, "indexer")));
    const std::string id = id_of(index, ids->front());
    const Article article = index.article(id);
    const Location location = index.location(id);
    cli::print(format == "json"
                   ? output::article_json(article, id, location)
                   : output::article_text(article, id, false,
                                          cli::reading_options(*cli::color_mode(color)), location));
    return cli::kFound;
}

}  // namespace newsdex::searcher
