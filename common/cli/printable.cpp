// Shows control characters as output/safe_text.hpp does.
#include "cli/printable.hpp"

#include "output/safe_text.hpp"

namespace newsdex::cli {

std::string printable(std::string_view bytes) { return output::visible_name(bytes); }

}  // namespace newsdex::cli
