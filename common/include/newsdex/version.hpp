#pragma once

namespace newsdex {

/// The library's version as "major.minor.patch".
[[nodiscard]] const char* version() noexcept;

}  // namespace newsdex
