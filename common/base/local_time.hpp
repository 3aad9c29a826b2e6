// The user's clock.
#pragma once

#include <cstdint>

namespace newsdex::base {

/// Seconds that the process's time zone (TZ) is ahead of UTC at a time, in seconds since 1970; 0 if
/// the time is beyond what the C library knows. Any thread.
[[nodiscard]] std::int64_t local_offset(std::int64_t time) noexcept;

}  // namespace newsdex::base
