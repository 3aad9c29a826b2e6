// The program `indexer`: keeps an index equal to what lies in folders of news.
#include "indexer/commands.hpp"

int main(int argc, char** argv) {
    return newsdex::cli::run_program(argc, argv, newsdex::indexer::kCommands,
                                     newsdex::indexer::kValued);
}
