// A date as the article gives it: in its own zone, no finer than it is known.
#pragma once

#include <optional>
#include <string>

#include <newsdex/article.hpp>

namespace newsdex::output {

/// ISO 8601 cut to the precision: "2026", "2026-01", "2026-01-03", "2026-01-03T09+01:00",
/// "2026-01-03T09:30+01:00", "2026-01-03T09:30:15Z". A date without a zone has none here.
[[nodiscard]] std::string iso_date(const Date& date);
/// For reading: "2026", "2026-01", "2026-01-03", "2026-01-03 09h", "2026-01-03 09:30"; the clock of
/// the article's own zone.
[[nodiscard]] std::string plain_date(const Date& date);
/// The date if it is one of publication: when a file was written or collected is none. Else
/// nullopt.
[[nodiscard]] std::optional<Date> publication_date(const std::optional<Date>& date);

}  // namespace newsdex::output
