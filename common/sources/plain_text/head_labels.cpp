// Joins them and sees whether a line that is known comes of it.
#include "sources/plain_text/head_labels.hpp"

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/time_parse.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/date_line.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {

bool is_time_line(std::string_view line) {
    constexpr std::size_t kLongest = 30;
    line = trimmed(line);
    if (line.empty() || line.size() > kLongest || !base::is_digit(line.front())) return false;
    // A time has something before it.
    const std::string text = ' ' + std::string(line);
    std::size_t at = 0;
    dates::DateParts parts;
    return dates::parse_time(text, at, "", parts) && trimmed(text.substr(at)).empty();
}

std::string with_label(std::string_view label, std::string_view next,
                       const dates::DateContext& context) {
    const bool is_by =
        base::is_one_of(label, {"By", "BY", "by", "By:", "by:", "Written by", "Words by", "Author",
                                "Author:", "Von", "Par", "Por"});
    std::string both = std::string(label) + ' ' + std::string(next);
    if (label.starts_with("Author")) both = "By " + std::string(next);
    const bool is_line = is_by ? parse_byline(both).has_value()
                               : (is_date_label(label) || is_time_line(label)) &&
                                     !read_date_line(label, context, DateLinePlace::kHead) &&
                                     read_date_line(both, context, DateLinePlace::kHead);
    return is_line ? both : std::string();
}

}  // namespace newsdex::sources
