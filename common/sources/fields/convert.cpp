// Texts, lines, bodies, dates and languages out of strings, lists and maps.
#include "sources/fields/convert.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/scanner.hpp"
#include "sources/fields/date_orders.hpp"
#include "sources/fields/literal.hpp"
#include "sources/fields/rich_text.hpp"
#include "text/entities.hpp"
#include "text/html_text.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kWrappers[] = {
    "rendered", "main",      "value", "name",     "text",        "html",       "content",
    "$date",    "#text",     "$text", "$t",       "_text",       "__text",     "_",
    "#cdata",   "__cdata",   "S",     "N",        "$numberLong", "$numberInt", "$numberDouble",
    "$oid",     "processed", "basic", "plain",    "plain_text",  "default",    "raw",
    "label",    "iso",       "date",  "datetime", "dateTime",    "href",       "url"};
constexpr int kDeepestWrapper = 4;

/// What programs write where there is no value.
constexpr std::string_view kNoValues[] = {"NaN", "nan",  "None", "null",      "NULL", "N/A",
                                          "n/a", "<NA>", "NaT",  "undefined", "#N/A"};

/// One line, single blanks, no control characters.
std::string squeezed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank_waits = false;
    for (const char c : text) {
        if (base::is_space(c)) {
            blank_waits = !out.empty();
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') {
            if (blank_waits) out += ' ';
            blank_waits = false;
            out += c;
        }
    }
    return out;
}

/// "en", "en-US", "pt_BR".
bool is_locale(std::string_view key) {
    if (key.size() != 2 && key.size() != 5) return key == "eng" || key == "und";
    const bool has_region = key.size() == 2 || key[2] == '-' || key[2] == '_';
    return has_region && base::is_lower(key[0]) && base::is_lower(key[1]);
}

/// Of {"de-DE": …, "en-US": …} the English, else the first; null where a key is no locale.
Value of_locales(Value map) {
    Value chosen;
    for (Value item = map.first(); item; item = item.next()) {
        if (!is_locale(item.key())) return {};
        const bool is_english = item.key().starts_with("en");
        if (!chosen || (is_english && !chosen.key().starts_with("en"))) chosen = item;
    }
    return chosen;
}

std::string_view text_in(Value value, int depth) {
    if (depth > kDeepestWrapper) return {};
    if (value.is_list()) {
        for (Value item = value.first(); item; item = item.next())
            if (const std::string_view text = text_in(item, depth + 1); !text.empty()) return text;
        return {};
    }
    if (value.is_map()) {
        for (const std::string_view key : kWrappers)
            if (const Value inner = value[key])
                if (const std::string_view text = text_in(inner, depth + 1); !text.empty())
                    return text;
        return text_in(of_locales(value), depth + 1);
    }
    const bool is_flag = value.kind() == Value::Kind::kBool &&
                         base::is_one_of(value.text(), {"true", "false", "True", "False"});
    return is_flag || base::is_one_of(value.text(), kNoValues) ? std::string_view() : value.text();
}

struct LanguageName {
    std::string_view name, code;
};

constexpr LanguageName kLanguageNames[] = {
    {"arabic", "ar"},   {"chinese", "zh"}, {"dutch", "nl"},   {"english", "en"},
    {"french", "fr"},   {"german", "de"},  {"hindi", "hi"},   {"italian", "it"},
    {"japanese", "ja"}, {"korean", "ko"},  {"polish", "pl"},  {"portuguese", "pt"},
    {"russian", "ru"},  {"spanish", "es"}, {"turkish", "tr"}, {"ukrainian", "uk"},
    {"ara", "ar"},      {"zho", "zh"},     {"nld", "nl"},     {"eng", "en"},
    {"fra", "fr"},      {"deu", "de"},     {"hin", "hi"},     {"ita", "it"},
    {"jpn", "ja"},      {"kor", "ko"},     {"pol", "pl"},     {"por", "pt"},
    {"rus", "ru"},      {"spa", "es"},     {"tur", "tr"},     {"ukr", "uk"}};

/// The date of 2016, 3 and 4; of fewer parts the month or year.
std::string day_text(Value year, Value month, Value day) {
    if (year.kind() != Value::Kind::kNumber || year.text().size() != 4) return {};
    std::string text(year.text());
    for (const Value part : {month, day}) {
        if (part.text().empty() || part.text().size() > 2 || !base::all_digits(part.text()))
            return text;
        text += part.text().size() == 1 ? "-0" : "-";
        text += part.text();
    }
    return text;
}

/// What is a date in parts: [2016, 3, 4, …] of Python's parsers, {"year": …}, {"date-parts":
/// [[…]]}.
std::string date_in_parts(Value value) {
    if (value.is_map()) {
        if (const Value parts = value["date-parts"]) return date_in_parts(parts.first());
        return day_text(value["year"], value["month"], value["day"]);
    }
    if (!value.is_list()) return {};
    const Value year = value.first();
    return day_text(year, year.next(), year.next().next());
}

/// MongoDB counts milliseconds, those before 1973 and before 1970, too: {"$date": {"$numberLong":
/// "-86400000"}}.
std::optional<Date> mongo_date(Value value) {
    const Value date = value["$date"];
    const bool is_number = date.is_map() || date.kind() == Value::Kind::kNumber;
    const std::string_view text = text_of(date);
    std::int64_t milliseconds = 0;
    if (!is_number ||
        std::from_chars(text.data(), text.data() + text.size(), milliseconds).ptr !=
            text.data() + text.size() ||
        milliseconds == 0)
        return std::nullopt;
    constexpr std::int64_t kFarthest = 253'402'300'799'000;  // the end of the year 9999
    if (milliseconds > kFarthest || milliseconds < -kFarthest) return std::nullopt;
    return Date{.utc_seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0),
                .offset_minutes = 0};
}

}  // namespace

std::string_view text_of(Value value) { return text_in(value, 0); }

std::string line_of(std::string_view text) {
    const bool has_markup = text.find('<') != std::string_view::npos && text::looks_like_html(text);
    if (has_markup) return squeezed(text::html_to_text(text));
    if (text.find('&') != std::string_view::npos) return squeezed(text::decode_entities(text));
    return squeezed(text);
}

std::string line_of(Value value) { return line_of(text_of(value)); }

std::string body_of(std::string_view text) {
    if (text::looks_like_html(text)) return text::html_to_text(text);
    if (text.find('&') != std::string_view::npos)
        return text::body_of_lines(text::decode_entities(text));
    return text::body_of_lines(text);
}

std::string body_of(Value value) {
    if (value.is_list() || value.is_map()) return rich_text(value);
    const std::string_view text = text_of(value);
    Tree tree;
    if (value.is_string() && read_literal(text, tree))
        if (std::string body = rich_text(tree.root()); !body.empty()) return body;
    return body_of(text);
}

std::optional<NotedDate> noted_date_of(Value value, const ReadOptions& options,
                                       std::string_view language) {
    if (const std::optional<Date> date = mongo_date(value)) return NotedDate{*date, {}};
    const std::string parts = date_in_parts(value);
    const std::string_view text = parts.empty() ? text_of(value) : parts;
    if (text.empty()) return std::nullopt;
    dates::DateContext context{.now = options.now, .language = language, .own_element = true};
    if (options.date_orders != nullptr)
        context.month_first = options.date_orders->month_first(value.key());
    std::optional<dates::FoundDate> found = dates::read_date(text, context);
    // A remark behind it, an impossible time: the day counts all the same.
    if (!found && text.size() <= kLongestDate) found = dates::find_date(text, context);
    if (!found) return std::nullopt;
    return NotedDate{found->date, found->note};
}

std::optional<Date> date_of(Value value, const ReadOptions& options, std::string_view language) {
    const std::optional<NotedDate> found = noted_date_of(value, options, language);
    return found ? std::optional(found->date) : std::nullopt;
}

std::optional<Date> crawl_date(Value value, const ReadOptions& options) {
    std::optional<Date> date = date_of(value, options);
    if (!date) return date;
    date->origin = DateOrigin::kCrawl;
    date->precision = DatePrecision::kDay;
    return date;
}

std::string language_of(std::string_view text) {
    std::string tag = squeezed(text);
    if (tag.size() > 35 || tag.empty() || !base::is_letter(tag.front())) return "";
    const std::string folded = base::lower_case(tag);
    for (const LanguageName& known : kLanguageNames)
        if (known.name == folded) return std::string(known.code);
    std::replace(tag.begin(), tag.end(), '_', '-');
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    if (primary < 2 || primary > 3) return "";
    return tag.replace(0, primary, base::lower_case(tag.substr(0, primary)));
}

}  // namespace newsdex::sources
