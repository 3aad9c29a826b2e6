// Dates as news writes them: in elements, lines of text, URLs, file names and folders.
//
// One scanner for all readers, so that a date means the same whatever format it stood in. No
// locale and no clock is asked: `now` comes from the caller and only bounds what is believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::dates {

/// What is known about a text before a date is looked for in it.
struct DateContext {
    std::int64_t now = 0;  ///< seconds since 1970; 0: unknown, years up to 9999 are believed
    std::string_view language = {};  ///< BCP 47: decides 03/04/2026, and names shared by languages
    /// The order of 03/04/2026 where other dates of the file have told it.
    std::optional<bool> month_first = {};
    bool own_element = false;  ///< a date element of the format itself: years 1 to 9999 are kept
    DateOrigin origin = DateOrigin::kElement;  ///< copied into the dates found
};

/// A date and where it stood.
struct FoundDate {
    Date date;
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    std::string_view note = {};      ///< what was assumed or dropped; static text, "" if nothing
};

/// Month and day of a text that gives no year ("Feb 26", "3 janv"), or only a day ("3日": month 0).
struct MonthDay {
    unsigned month = 0, day = 0;
    std::size_t begin = 0, end = 0;
};

/// The date that the whole text is (blanks, a weekday, "Published:", "at" allowed); nullopt if it
/// is none, is unset (0000-00-00, the epoch …) or out of bounds. Linear; any thread.
[[nodiscard]] std::optional<Date> scan_date(std::string_view text, const DateContext& context);
/// The same with place and note.
[[nodiscard]] std::optional<FoundDate> read_date(std::string_view text, const DateContext& context);
/// The first date with day, month and year within a line of prose. Bare digits (20260103, epochs)
/// are no dates there. Linear.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line, const DateContext& context);
/// A month and day without a year at the start of `text`.
[[nodiscard]] std::optional<MonthDay> read_month_day(std::string_view text);

/// `/2026/01/03/`, `/2026/jan/03/`, `2026-01-03`, `20260103` in a URL; origin kUrl.
[[nodiscard]] std::optional<Date> date_in_url(std::string_view url, const DateContext& context);
/// The same forms in the last component of a path; origin kFilename.
[[nodiscard]] std::optional<Date> date_in_file_name(std::string_view path,
                                                    const DateContext& context);
/// Parent folders `2026/01/03`, `2026/01`, `2026-01-03`, `20260103`; origin kFolder.
[[nodiscard]] std::optional<Date> date_in_folders(std::string_view path,
                                                  const DateContext& context);
/// The year alone, from the file name, else the folders: what completes a MonthDay.
[[nodiscard]] std::optional<int> year_in_path(std::string_view path, const DateContext& context);
/// The file's time, precision day, origin kMtime. nullopt for a time that is none (0 or before).
[[nodiscard]] std::optional<Date> date_of_mtime(std::int64_t mtime_ns);

}  // namespace newsdex::dates
