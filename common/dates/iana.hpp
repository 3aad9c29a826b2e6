// Zones by the names of the IANA database.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsdex::dates {

/// Minutes east of Greenwich of an IANA zone ("Europe/Berlin") at a local time given as if it were
/// UTC.
[[nodiscard]] std::optional<std::int32_t> iana_offset(std::string_view name,
                                                      std::int64_t local_seconds);

}  // namespace newsdex::dates
