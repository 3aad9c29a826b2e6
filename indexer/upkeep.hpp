// What status, check and compact have in common: an existing index and no operands.
#pragma once

#include <filesystem>
#include <optional>

#include "cli/command_line.hpp"

namespace newsdex::indexer {

struct Upkeep {
    std::filesystem::path index;
    bool json = false, verbose = false;
};

/// Declares --db and --json, reads the arguments and finds the index. nullopt: help was printed.
[[nodiscard]] std::optional<Upkeep> read_upkeep(const cli::Invocation& call, cli::HelpText text);

}  // namespace newsdex::indexer
