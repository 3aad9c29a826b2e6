// Names of months, weekdays and zones in the languages that news is written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::dates {

/// The word at `at`, which is moved behind it: a run of letters with their marks, folded, which is
/// in lower case, without accents, vowel points and joiners, and with one spelling of the Arabic
/// letters that Persian and Urdu write in their own. One longer than any name is cut. Empty where
/// there is no letter. Ideographs and syllables of Chinese, Japanese and Korean are no letters
/// here.
[[nodiscard]] std::string read_word(std::string_view text, std::size_t& at);

enum class Calendar : std::uint8_t {
    kGregorian,
    kThai,  ///< months of the Gregorian year, which is counted from 543 years earlier
    kPersian,
};

struct MonthName {
    unsigned month = 0;  ///< 1 to 12; 0: the word is no month
    Calendar calendar = Calendar::kGregorian;
    /// A word of other languages as well (her, sat): a month between a day and a year alone.
    bool is_rare = false;
};
/// `word` is folded.
[[nodiscard]] MonthName month_named(std::string_view word);
/// 1 to 12 for a name, genitive or abbreviation of a month of the Gregorian calendar that is no
/// other word; 0 for all else. `word` is folded.
[[nodiscard]] unsigned month_of(std::string_view word);
[[nodiscard]] bool is_weekday(std::string_view word);
/// Words before a date or between date and time: "published", "um", "at".
[[nodiscard]] bool is_date_filler(std::string_view word);

struct ZoneName {
    std::int32_t offset_minutes = 0;
    bool is_ambiguous = false;  ///< countries share the name, and the language does not tell
};
/// The zone of an abbreviation ("est", "mesz"); folded. zones.cpp
[[nodiscard]] std::optional<ZoneName> zone_of(std::string_view word, std::string_view language);

}  // namespace newsdex::dates
