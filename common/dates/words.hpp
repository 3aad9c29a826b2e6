// Names of months, weekdays and zones in the languages that news is written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::dates {

/// The word at `at`, which is moved behind it: a run of letters, folded, which is in lower case and
/// without accents. One longer than any name is cut. Empty where there is no letter. Ideographs and
/// syllables of Chinese, Japanese and Korean are no letters here.
[[nodiscard]] std::string read_word(std::string_view text, std::size_t& at);

/// 1 to 12 for a month's name, genitive or abbreviation; 0 for another word. `word` is folded.
[[nodiscard]] unsigned month_of(std::string_view word);
[[nodiscard]] bool is_weekday(std::string_view word);
/// Words before a date or between date and time: "published", "um", "at".
[[nodiscard]] bool is_date_filler(std::string_view word);

struct ZoneName {
    std::int32_t offset_minutes = 0;
    bool is_ambiguous = false;  ///< countries share the name, and the language does not tell
};
/// The zone of an abbreviation ("est", "mesz"); folded.
[[nodiscard]] std::optional<ZoneName> zone_of(std::string_view word, std::string_view language);

}  // namespace newsdex::dates
