// The version of the library as it runs, which may be another than that of the headers. Any thread.
#pragma once

namespace newsdex {

/// The library's version as "major.minor.patch".
[[nodiscard]] const char* version() noexcept;

}  // namespace newsdex
