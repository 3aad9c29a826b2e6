// Digits of two widths, blanks of six kinds, words folded.
#include "dates/steps.hpp"

#include "base/ascii.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {

char peek(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool take(std::string_view text, std::size_t& at, std::string_view wanted) {
    if (at > text.size() || !text.substr(at).starts_with(wanted)) return false;
    at += wanted.size();
    return true;
}

Number read_number(std::string_view text, std::size_t& at) {
    Number number;
    for (; at < text.size(); ++number.digits) {
        unsigned digit = 0;
        std::size_t length = 1;
        if (base::is_digit(text[at])) {
            digit = static_cast<unsigned>(text[at] - '0');
        } else if (text.substr(at).starts_with("\xEF\xBC") && at + 2 < text.size() &&
                   static_cast<unsigned char>(text[at + 2]) >= 0x90 &&
                   static_cast<unsigned char>(text[at + 2]) <= 0x99) {
            digit = static_cast<unsigned char>(text[at + 2]) - 0x90U;
            length = 3;
        } else {
            break;
        }
        if (number.digits < 18) number.value = number.value * 10 + digit;
        at += length;
    }
    return number;
}

bool take_word(std::string_view text, std::size_t& at,
               std::initializer_list<std::string_view> wanted) {
    std::size_t here = at;
    const std::string word = read_word(text, here);
    for (const std::string_view one : wanted) {
        if (word != one) continue;
        at = here;
        return true;
    }
    return false;
}

int full_year(Number number) {
    const auto value = static_cast<int>(number.value);
    if (number.digits > 2) return value;
    return value >= 70 ? 1900 + value : 2000 + value;
}

std::chrono::year_month_day civil_day(std::int64_t seconds) {
    using namespace std::chrono;
    return floor<days>(sys_seconds(std::chrono::seconds(seconds)));
}

bool take_month_name(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const std::string word = read_word(text, here);
    parts.month = month_of(word);
    if (parts.month == 0) return false;
    at = here;
    return true;
}

void skip_blanks(std::string_view text, std::size_t& at) {
    while (take(text, at, " ") || take(text, at, "\t") || take(text, at, "\u00A0") ||
           take(text, at, "\u202F") || take(text, at, "\u2009") || take(text, at, "\u3000")) {
    }
}

}  // namespace newsdex::dates
