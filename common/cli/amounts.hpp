// Numbers for people: grouped digits, sizes, durations. No locale is asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "output/styled_text.hpp"

namespace newsdex::cli {

using output::grouped;  // 1234567 → "1,234,567"
/// "1 file", "2,000 files"; `plural` "" adds an s.
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view singular,
                                  std::string_view plural = {});
/// Bytes in units of 1000, three digits: "999 bytes", "1.23 MB", "45.6 GB".
[[nodiscard]] std::string size_text(std::uint64_t bytes);
/// Seconds as "0:05", "12:34", "1:02:03", rounded to whole ones.
[[nodiscard]] std::string duration_text(double seconds);
/// Seconds with what matters of them: "12 ms", "1.2 s", "2:05 min", "1:02:03 h".
[[nodiscard]] std::string took_text(double seconds);

}  // namespace newsdex::cli
