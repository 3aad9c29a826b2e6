// The version of the library as it runs, which may be another than that of the headers. Any thread.
#pragma once

#include <newsdex/api.hpp>

namespace newsdex {

/// The library's version as "major.minor.patch".
[[nodiscard]] NEWSDEX_API const char* version() noexcept;

}  // namespace newsdex
