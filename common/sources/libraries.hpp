// The libraries that decide what is read from a file.
#pragma once

#include <map>
#include <string>

namespace newsdex::sources {

/// Version by name: ICU as it runs; md4c and uchardet, which do not tell, as newsdex was built
/// with.
[[nodiscard]] std::map<std::string, std::string> libraries();

}  // namespace newsdex::sources
