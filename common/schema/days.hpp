// The days that a date covers in the article's own zone: what date: compares and Omega's D, M, Y
// say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <newsdex/article.hpp>

namespace newsdex::schema {

struct Days {
    std::string first, last;  ///< "20260103"; equal if the day is known
};

/// Nothing for years outside 0 to 9999.
[[nodiscard]] std::optional<Days> days_of(const Date& date);

}  // namespace newsdex::schema
