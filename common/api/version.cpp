// By itself, so that a new version compiles one small file.
#include <newsdex/version.hpp>

namespace newsdex {

const char* version() noexcept { return NEWSDEX_VERSION; }

}  // namespace newsdex
