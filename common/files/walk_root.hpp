// One spelling of a root, so that a file below it has one path.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::files {

/// The path made absolute by the working folder, without `.`, doubled and trailing slashes, and
/// without `..`; symbolic links stay as they are, unless a `..` stands behind one: it leads where
/// the system says. Never fails: a path that does not exist is cleaned as far as that goes.
[[nodiscard]] std::string absolute_root(std::string_view path);

}  // namespace newsdex::files
