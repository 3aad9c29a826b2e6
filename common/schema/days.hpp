// The days that a date covers in the article's own zone: what date: compares and Omega's D, M, Y
// say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::schema {

/// The 3rd of January 2026 is 20260103.
struct Days {
    std::uint32_t first = 0, last = 0;  ///< equal if the day is known
};

/// Nothing for years outside 0 to 9999.
[[nodiscard]] std::optional<Days> days_of(const Date& date);
/// Of its publication date; nothing if it has none.
[[nodiscard]] std::optional<Days> days_of(const Article& article);

/// "20260103", as slots and terms have it.
[[nodiscard]] std::string encode_day(std::uint32_t day);
/// Nothing for what encode_day() does not make.
[[nodiscard]] std::optional<std::uint32_t> decode_day(std::string_view digits);

}  // namespace newsdex::schema
