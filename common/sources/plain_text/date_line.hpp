// A line that says when copy was published, and what else papers write into it: "Published 4:00
// a.m. ET March 4, 2016 | Updated March 5, 2016", "March 4, 2016 / 10:15 AM / AP", "4 March 2016,
// Oslo".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/scanner.hpp"

namespace newsdex::sources {

struct DateLine {
    std::optional<dates::FoundDate> published, modified;  ///< at least one, to the day or finer
    std::vector<std::string> authors, places;
    std::string publisher, section;
};

/// Where the line stands, which decides what a free word in it may be.
enum class DateLinePlace {
    kFirst,  ///< nothing stands before it: "Bridge Closed, March 4, 2016" is a headline
    kHead,   ///< something of the head does
};

/// The line's dates if it holds nothing but dates, times, zones, labels, and names of places,
/// papers, sections and reporters. Published comes before updated, whatever the order. Linear.
[[nodiscard]] std::optional<DateLine> read_date_line(std::string_view line,
                                                     const dates::DateContext& context,
                                                     DateLinePlace place);

/// Nothing but a label: "Published", "Last updated on:". The date stands in the next line.
[[nodiscard]] bool is_date_label(std::string_view line);

}  // namespace newsdex::sources
