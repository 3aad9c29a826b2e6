// Words around dates: "Updated", "first published", "5 min read".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::sources {

enum class DateLabel { kNone, kFiller, kPublished, kUpdated };

/// The label that stands at `at`, which is moved behind it: one word, or a sign of Chinese,
/// Japanese or Korean. kFiller: a word such as "on", "last", a weekday. kNone (and `at` stays): no
/// label.
[[nodiscard]] DateLabel take_date_label(std::string_view text, std::size_t& at);

/// The line with blanks behind the signs and labels of Chinese, Japanese and Korean, which have
/// none: a date begins a word.
[[nodiscard]] std::string with_blanks_behind_labels(std::string_view line);

/// "5 min read", "3 Min. Lesezeit", "12 comments": what web pages count. Moves `at` behind it.
bool take_page_count(std::string_view text, std::size_t& at);

}  // namespace newsdex::sources
