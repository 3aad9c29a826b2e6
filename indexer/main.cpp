// The program `indexer`: keeps an index equal to what lies in folders of news.
#include <array>

#include "indexer/commands.hpp"

int main(int argc, char** argv) {
    namespace indexer = newsdex::indexer;
    constexpr std::array<newsdex::cli::CommandEntry, 5> kCommands{{{"", indexer::sync},
                                                                   {"status", indexer::status},
                                                                   {"check", indexer::check},
                                                                   {"compact", indexer::compact},
                                                                   {"inspect", indexer::inspect}}};
    return newsdex::cli::run_program(argc, argv, kCommands);
}
