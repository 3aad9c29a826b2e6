// Digits of any script, blanks of six kinds, words folded.
#include "dates/steps.hpp"

#include <unicode/uchar.h>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {

char peek(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool take(std::string_view text, std::size_t& at, std::string_view wanted) {
    if (at > text.size() || !text.substr(at).starts_with(wanted)) return false;
    at += wanted.size();
    return true;
}

namespace {

/// The digit at `at`, and in `length` its bytes; -1 if none is there.
int digit_value(std::string_view text, std::size_t at, std::size_t& length, char32_t& zero) {
    length = 1;
    zero = U'0';
    if (at >= text.size()) return -1;
    if (base::is_digit(text[at])) return text[at] - '0';
    if (!base::is_beyond(text[at])) return -1;
    const base::Decoded c = base::decode(text, at);
    if (!c.well_formed || u_charType(static_cast<UChar32>(c.code_point)) != U_DECIMAL_DIGIT_NUMBER)
        return -1;
    length = c.length;
    const int value = u_charDigitValue(static_cast<UChar32>(c.code_point));
    zero = c.code_point - static_cast<char32_t>(value);
    return value;
}

}  // namespace

std::size_t digit_at(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    char32_t zero = 0;
    return digit_value(text, at, length, zero) < 0 ? 0 : length;
}

Number read_number(std::string_view text, std::size_t& at) {
    Number number;
    for (;; ++number.digits) {
        std::size_t length = 0;
        char32_t zero = 0;
        const int digit = digit_value(text, at, length, zero);
        if (digit < 0) return number;
        if (number.digits < 18) number.value = number.value * 10 + static_cast<unsigned>(digit);
        number.zero = zero;
        at += length;
    }
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

namespace {

/// "tháng 3", "tháng ba".
unsigned take_vietnamese_month(std::string_view text, std::size_t& at) {
    constexpr std::string_view kNumbers[] = {"mot", "hai", "ba",  "tu",   "nam",
                                             "sau", "bay", "tam", "chin", "muoi"};
    skip_blanks(text, at);
    const Number number = read_number(text, at);
    if (number.digits != 0) return number.value <= 12 ? static_cast<unsigned>(number.value) : 0;
    unsigned month = 0;
    for (int words = 0; words < 2; ++words) {
        std::size_t here = at;
        skip_blanks(text, here);
        const std::string word = read_word(text, here);
        for (unsigned i = 0; i < 10; ++i) {
            // "mười một" is 11; of other numbers there is one word.
            if (word != kNumbers[i] || (month != 0 && (month != 10 || i > 1))) continue;
            month += i + 1;
            at = here;
            break;
        }
    }
    return month <= 12 ? month : 0;
}

}  // namespace

MonthName take_month_name(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const std::string word = read_word(text, here);
    MonthName name = month_named(word);
    if (word == "thang") name = {take_vietnamese_month(text, here)};
    // Names of two words are in the table as one: كانون الثاني, มี.ค.
    if (name.month == 0 && !word.empty() && base::is_beyond(word[0])) {
        std::size_t behind = here;
        take(text, behind, ".");
        skip_blanks(text, behind);
        name = month_named(word + read_word(text, behind));
        here = behind;
    }
    parts.month = name.month;
    if (name.month != 0) at = here;
    return name;
}

bool take_comma(std::string_view text, std::size_t& at) {
    return take(text, at, ",") || take(text, at, "،") || take(text, at, "，") ||
           take(text, at, "、");
}

void skip_blanks(std::string_view text, std::size_t& at) {
    while (take(text, at, " ") || take(text, at, "\t") || take(text, at, "\u00A0") ||
           take(text, at, "\u202F") || take(text, at, "\u2009") || take(text, at, "\u3000")) {
    }
}

}  // namespace newsdex::dates
