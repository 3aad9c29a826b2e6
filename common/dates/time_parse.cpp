// Hours, minutes, halves of the day, offsets and names of zones.
#include "dates/time_parse.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/steps.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

constexpr std::string_view kMinus = "\u2212";

template <class... Texts>
bool take_any(std::string_view text, std::size_t& at, Texts... wanted) {
    return (take(text, at, wanted) || ...);
}

enum class HalfDay { kNone, kMorning, kAfternoon };

/// "am", "p.m.", "午後", "오전".
HalfDay take_half_day(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    skip_blanks(text, here);
    if (take_any(text, here, "午前", "上午", "早上", "凌晨", "오전"))
        return at = here, HalfDay::kMorning;
    if (take_any(text, here, "午後", "下午", "晚上", "오후")) return at = here, HalfDay::kAfternoon;
    std::size_t behind = here;
    if (take_word(text, behind, {"ص", "صباحا", "ق"})) return at = behind, HalfDay::kMorning;
    if (take_word(text, behind, {"م", "مساء", "ب"})) return at = behind, HalfDay::kAfternoon;
    const char first = static_cast<char>(peek(text, here) | 0x20);
    if (first != 'a' && first != 'p') return HalfDay::kNone;
    ++here;
    const bool dotted = take(text, here, ".");
    if (dotted) skip_blanks(text, here);
    if ((peek(text, here) | 0x20) != 'm') return HalfDay::kNone;
    ++here;
    if (base::is_word_letter(peek(text, here)) || base::is_digit(peek(text, here)))
        return HalfDay::kNone;
    if (dotted) take(text, here, ".");
    at = here;
    return first == 'a' ? HalfDay::kMorning : HalfDay::kAfternoon;
}

/// What may stand between day and time: ", ", " - ", "T", "at", "um", "kl.".
struct Lead {
    bool is_t = false, has_word = false;
};

Lead take_lead(std::string_view text, std::size_t& at) {
    Lead lead;
    if ((peek(text, at) == 'T' || peek(text, at) == 't') && base::is_digit(peek(text, at + 1))) {
        ++at;
        lead.is_t = true;
        return lead;
    }
    if (peek(text, at) == '.' && base::is_blank(peek(text, at + 1)))
        ++at;  // "5. ožujka 2024. u 10"
    skip_blanks(text, at);
    if (take_any(text, at, ",", "-", "–", "—", "|", "·", "@", ";", "/", ":", "("))
        skip_blanks(text, at);
    for (int words = 0; words < 3; ++words) {
        std::size_t here = at;
        const std::string word = read_word(text, here);
        if (word.empty() || (!is_date_filler(word) && !is_weekday(word))) break;
        take_any(text, here, ".", ":");
        skip_blanks(text, here);
        lead.has_word = true;
        at = here;
    }
    return lead;
}

/// Of a second: .25, ,250.
void skip_fraction(std::string_view text, std::size_t& at) {
    const char mark = peek(text, at);
    if ((mark != '.' && mark != ',') || !base::is_digit(peek(text, at + 1))) return;
    (void)read_number(text, ++at);
}

bool take_seconds(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    if (!take(text, here, ":")) return true;
    const Number second = read_number(text, here);
    if (second.digits == 0 || second.digits > 2 || second.value > 60) return false;
    parts.second = static_cast<int>(second.value);
    skip_fraction(text, here);
    at = here;
    return true;
}

/// 1015, 101500 after T or before a zone.
bool take_compact(Number number, DateParts& parts) {
    const auto value = static_cast<int>(number.value);
    parts.hour = number.digits == 4 ? value / 100 : value / 10000;
    parts.minute = number.digits == 4 ? value % 100 : value / 100 % 100;
    if (number.digits == 6) parts.second = value % 100;
    return parts.minute < 60 && parts.second <= 60;
}

void apply(HalfDay half, DateParts& parts) {
    if (half == HalfDay::kAfternoon && parts.hour < 12) parts.hour += 12;
    if (half == HalfDay::kMorning && parts.hour == 12) parts.hour = 0;
}

void take_hour_word(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    skip_blanks(text, here);
    const std::string word = read_word(text, here);
    if (base::is_one_of(word, {"uhr", "h", "hrs", "hours", "น", "val", "hod"})) at = here;
}

/// The digits behind the hour; false if this is no time.
bool take_minutes(std::string_view text, std::size_t& at, Lead lead, HalfDay& half,
                  DateParts& parts) {
    std::size_t here = at;
    if (take_any(text, here, ":", "時", "时", "點", "点", "시", "h", "H")) {
        skip_blanks(text, here);
        std::size_t behind = here;
        const Number minute = read_number(text, behind);
        const bool is_colon = text[at] == ':';
        if (minute.digits == 2 || (minute.digits == 1 && !is_colon)) {
            parts.minute = static_cast<int>(minute.value);
            here = behind;
            take_any(text, here, "分", "분");
        } else if (is_colon || minute.digits != 0 || base::is_word_letter(peek(text, here))) {
            return false;
        }
        at = here;
        return parts.minute < 60 && take_seconds(text, at, parts);
    }
    if (peek(text, at) == '.' && base::is_digit(peek(text, at + 1)) &&
        base::is_digit(peek(text, at + 2)) && !base::is_digit(peek(text, at + 3))) {
        here = at + 1;
        parts.minute = static_cast<int>(read_number(text, here).value);
        std::size_t behind = here;
        if (half == HalfDay::kNone) half = take_half_day(text, behind);
        if (behind == here) take_hour_word(text, behind);
        if (behind == here && !lead.has_word) return false;
        at = behind;
        return parts.minute < 60;
    }
    if (half == HalfDay::kNone) half = take_half_day(text, at);
    if (half != HalfDay::kNone) return true;
    take_hour_word(text, here = at);
    const bool has_word = here != at;
    at = here;
    return has_word || lead.is_t;
}

bool take_zone_number(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const bool is_west = take_any(text, here, "-", kMinus);
    if (!is_west && !take(text, here, "+")) return false;
    const Number number = read_number(text, here);
    std::uint64_t hours = number.value, minutes = 0;
    if (number.digits == 4) {
        hours = number.value / 100;
        minutes = number.value % 100;
    } else if (number.digits == 0 || number.digits > 2) {
        return false;
    } else if (peek(text, here) == ':' && base::is_digit(peek(text, here + 1))) {
        ++here;
        const Number rest = read_number(text, here);
        if (rest.digits != 2) return false;
        minutes = rest.value;
    }
    if (hours > 23 || minutes > 59) return false;
    const auto offset = static_cast<std::int32_t>(hours * 60 + minutes);
    parts.offset_minutes = is_west ? -offset : offset;
    at = here;
    return true;
}

/// "Europe/Berlin"
bool take_iana(std::string_view text, std::size_t& at, DateParts& parts) {
    if (!base::is_upper(peek(text, at))) return false;
    std::size_t end = at;
    bool has_slash = false;
    while (end < text.size() && (base::is_word_letter(text[end]) || text[end] == '_' ||
                                 text[end] == '/' || (text[end] == '-' && has_slash))) {
        has_slash |= text[end] == '/';
        ++end;
    }
    if (!has_slash || end - at > 40) return false;
    parts.iana_zone = text.substr(at, end - at);
    at = end;
    return true;
}

bool take_zone_name(std::string_view text, std::size_t& at, std::string_view language,
                    DateParts& parts) {
    if (take_iana(text, at, parts)) return true;
    if (!base::is_upper(peek(text, at)) &&
        !(peek(text, at) == 'z' && at > 0 && base::is_digit(text[at - 1])))
        return false;
    std::size_t here = at;
    const std::string word = read_word(text, here);
    if (base::is_digit(peek(text, here))) return false;
    if (const auto zone = zone_of(word, language)) {
        at = here;
        if ((word == "utc" || word == "gmt") && take_zone_number(text, at, parts)) return true;
        if (!parts.offset_minutes) parts.offset_minutes = zone->offset_minutes;
        if (zone->is_ambiguous) parts.note = "IST read as India's time";
        return true;
    }
    const std::string_view raw = text.substr(at, here - at);
    if (!std::all_of(raw.begin(), raw.end(), base::is_upper)) return false;
    if (raw.size() < 2 || raw.size() > 5 || month_of(word) != 0) return false;
    parts.note = "unknown time zone left out";
    at = here;
    return true;
}

}  // namespace

bool parse_time(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts) {
    std::size_t here = at;
    DateParts timed = parts;
    const Lead lead = take_lead(text, here);
    HalfDay half = take_half_day(text, here);
    skip_blanks(text, here);
    // Only ideographs and parentheses stand right before a time: 3日10時, （火）10時.
    const bool is_apart = here != at || base::is_beyond(at == 0 ? ' ' : text[at - 1]) ||
                          (at != 0 && text[at - 1] == ')');
    if (!is_apart) return false;
    const Number hour = read_number(text, here);
    if (hour.digits == 4 || hour.digits == 6) {
        if (!take_compact(hour, timed)) return false;
        if (hour.digits == 6) skip_fraction(text, here);
        parse_zone(text, here, language, timed);
        if (!lead.is_t && !lead.has_word && !timed.offset_minutes && timed.iana_zone.empty())
            return false;
    } else if (hour.digits == 0 || hour.digits > 2) {
        return false;
    } else {
        timed.hour = static_cast<int>(hour.value);
        if (!take_minutes(text, here, lead, half, timed)) return false;
        if (half == HalfDay::kNone) half = take_half_day(text, here);
        apply(half, timed);
        if (half == HalfDay::kNone) take_hour_word(text, here);
        parse_zone(text, here, language, timed);
    }
    if (timed.hour > 24 || (timed.hour == 24 && (timed.minute > 0 || timed.second > 0)))
        return false;
    parts = timed;
    at = here;
    return true;
}

void parse_zone(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts) {
    std::size_t here = at;
    skip_blanks(text, here);
    if (take_zone_number(text, here, parts)) {
        at = here;
        skip_blanks(text, here);
    }
    const bool in_parentheses = take(text, here, "(");
    const bool in_brackets = !in_parentheses && take(text, here, "[");
    if (!take_zone_name(text, here, language, parts)) return;
    if ((in_parentheses && !take(text, here, ")")) || (in_brackets && !take(text, here, "]")))
        return;
    at = here;
}

}  // namespace newsdex::dates
