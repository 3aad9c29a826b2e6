// "LONDON, Feb 26 (Reuters) - The ...": place, date and agency before the first sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "dates/scanner.hpp"

namespace newsdex::sources {

/// What stands before the text of a first paragraph. Views look into the paragraph.
struct Dateline {
    std::string_view line;                 ///< without the separator: "LONDON, Feb 26 (Reuters)"
    std::string_view agency;               ///< "Reuters", "" if none
    std::optional<dates::FoundDate> date;  ///< if it gives a year
    std::optional<dates::MonthDay> month_day;  ///< if it gives no year
    std::size_t text_begin = 0;                ///< byte of the paragraph where the text starts
};

/// The dateline at the start of a paragraph; nullopt if it has none. Looks at the first 200 bytes.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph,
                                                    const dates::DateContext& context);

}  // namespace newsdex::sources
