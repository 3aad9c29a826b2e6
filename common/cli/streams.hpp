// Writing to stdout and stderr so that nothing is lost unsaid.
#pragma once

#include <string_view>

namespace newsdex::cli {

/// Writes all of it to stdout. A reader that went away (`| head`) is no error: the rest is dropped
/// quietly, and false is returned. Error kIo for anything else, a full disk for one.
bool print(std::string_view text);

/// Writes to stderr what can be written; there is nowhere to report that it could not.
void complain(std::string_view text) noexcept;

}  // namespace newsdex::cli
