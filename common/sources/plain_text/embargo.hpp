// "EMBARGOED UNTIL 00:01 GMT March 5, 2024", "Sperrfrist: 5. März", "Not for publication before …".
#pragma once

#include <optional>
#include <string_view>

#include "dates/scanner.hpp"

namespace newsdex::sources {

struct EmbargoLine {
    std::optional<dates::FoundDate> until;
    std::optional<dates::MonthDay> month_day;  ///< if it gives no year
    bool is_lifted = false;                    ///< "Embargo: none"
    bool has_other_words = false;              ///< before the date
    bool is_release = false;  ///< "For release March 5": the day of publication, too
};

/// What the line says of an embargo; nullopt if it is about something else ("Embargo on oil
/// lifted"). Neither date: it has no end that can be read.
[[nodiscard]] std::optional<EmbargoLine> read_embargo_line(std::string_view line,
                                                           const dates::DateContext& context);

/// When an embargo ends, from what stands behind the word.
[[nodiscard]] EmbargoLine read_embargo_end(std::string_view text,
                                           const dates::DateContext& context);

}  // namespace newsdex::sources
