// The program `searcher`: answers queries over indexes that `indexer` keeps.
#include <array>

#include "searcher/commands.hpp"

int main(int argc, char** argv) {
    namespace searcher = newsdex::searcher;
    constexpr std::array<newsdex::cli::CommandEntry, 2> kCommands{
        {{"", searcher::query}, {"show", searcher::show}}};
    return newsdex::cli::run_program(argc, argv, kCommands);
}
