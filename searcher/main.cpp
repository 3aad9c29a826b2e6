// The program `searcher`: answers queries over indexes that `indexer` keeps.
#include "searcher/commands.hpp"

int main(int argc, char** argv) {
    return newsdex::cli::run_program(argc, argv, newsdex::searcher::kCommands,
                                     newsdex::searcher::kValued);
}
