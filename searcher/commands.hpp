// One function a command; each in the file of its name.
#pragma once

#include "cli/program.hpp"

namespace newsdex::searcher {

int query(const cli::Invocation& call);
int show(const cli::Invocation& call);

}  // namespace newsdex::searcher
