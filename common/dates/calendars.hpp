// Years and days that are counted in another way.
#pragma once

#include <cstdint>

#include "dates/parse.hpp"
#include "dates/steps.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {

/// Thai years are ahead of the Gregorian; a year below the second is none.
inline constexpr int kThaiAhead = 543, kFirstThaiYear = 2300;
/// Years from 1178 to this are of the Persian calendar where digits or language are Persian.
inline constexpr int kLastPersianYear = 1633;

/// Sets the year as `calendar` counts it: 2567 and 67 are 2024 in Thai dates, and years below 2300
/// Gregorian ones even there.
void set_year(Number year, Calendar calendar, DateParts& parts);
/// Makes a day of the Persian calendar, in the years 1178 to 1633, one of the Gregorian. False if
/// there is no such day, or month alone.
[[nodiscard]] bool settle_persian(DateParts& parts);

}  // namespace newsdex::dates
