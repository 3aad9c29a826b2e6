// One function a command; each in the file of its name.
#pragma once

#include <array>
#include <string_view>

#include "cli/program.hpp"

namespace newsdex::indexer {

int sync(const cli::Invocation& call);
int status(const cli::Invocation& call);
int check(const cli::Invocation& call);
int compact(const cli::Invocation& call);
int inspect(const cli::Invocation& call);
int forget(const cli::Invocation& call);

inline constexpr std::array<cli::CommandEntry, 6> kCommands{{{"", sync},
                                                             {"status", status},
                                                             {"check", check},
                                                             {"compact", compact},
                                                             {"inspect", inspect},
                                                             {"forget", forget}}};
/// Of all commands, those that take a value.
inline constexpr std::string_view kValued =
    "--db --jobs --memory --lang --include --exclude -n --limit";

}  // namespace newsdex::indexer
