// One function a command; each in the file of its name.
#pragma once

#include "cli/program.hpp"

namespace newsdex::indexer {

int sync(const cli::Invocation& call);
int status(const cli::Invocation& call);
int check(const cli::Invocation& call);
int compact(const cli::Invocation& call);
int inspect(const cli::Invocation& call);

}  // namespace newsdex::indexer
