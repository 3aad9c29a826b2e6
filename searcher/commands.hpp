// One function a command; each in the file of its name.
#pragma once

#include <array>
#include <string_view>

#include "cli/program.hpp"

namespace newsdex::searcher {

int query(const cli::Invocation& call);
int show(const cli::Invocation& call);

inline constexpr std::array<cli::CommandEntry, 2> kCommands{{{"", query}, {"show", show}}};
/// Of all commands, those that take a value.
inline constexpr std::string_view kValued =
    "--db --format --sort -n --limit --offset --match --timeout --color";

}  // namespace newsdex::searcher
