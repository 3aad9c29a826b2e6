// The grammar, read from the separator backwards:
//   PLACE (", " REGION)? ((" and " | "/") PLACE)* (", "? DATE)? (" (" AGENCY ")" | " /" WIRE "/")?
//   SEP
#include "sources/plain_text/dateline.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestDateline = 120;

struct Separator {
    std::size_t begin = 0, end = 0;
    bool is_colon = false;
};

constexpr std::string_view kSigns[] = {" -- ", " - ", " — ", " – ", " _ ",
                                       ": ",   ".- ", "— ",  "-- "};

/// The next separator at or after `from`. One that ends the paragraph counts too: releases put the
/// dateline on a line of its own.
std::optional<Separator> next_separator(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        // "Feb 26- Shr"
        if (at > 0 && rest.starts_with("- ") && base::is_digit(text[at - 1]))
            return Separator{at, at + 2, false};
        for (const std::string_view sign : kSigns) {
            const bool at_end = sign.size() > 2 && rest.size() == sign.size() - 1 &&
                                rest == sign.substr(0, sign.size() - 1);
            if (!at_end && !rest.starts_with(sign)) continue;
            const std::size_t begin = sign == ".- " ? at + 1 : at;
            return Separator{begin, at + (at_end ? rest.size() : sign.size()), sign == ": "};
        }
    }
    return std::nullopt;
}

// Headlines and labels that look like a place in capitals before a dash.
bool has_label(std::string_view place) {
    constexpr std::string_view kLabels[] = {
        "UPDATE",    "ANALYSIS", "FEATURE",   "FACTBOX",  "TALKING",   "SPOTLIGHT", "NEWS",
        "BREAKING",  "URGENT",   "EXCLUSIVE", "WRAPUP",   "REFILE",    "INTERVIEW", "TIMELINE",
        "OPINION",   "COMMENT",  "EDITORIAL", "REVIEW",   "LIVE",      "WATCH",     "VIDEO",
        "MARKET",    "MARKETS",  "STOCKS",    "TEXT",     "SCENARIOS", "CORRECTED", "CORRECTION",
        "CORRECTS",  "LEAD",     "NOTE",      "ADVISORY", "SPORT",     "SPORTS",    "PROFILE",
        "EXPLAINER", "QUOTES",   "HIGHLIGHTS"};
    for (std::size_t at = 0; at < place.size();) {
        const std::string_view word = next_word(place, at);
        if (base::is_one_of(word, kLabels)) return true;
    }
    return false;
}

/// Takes "(AGENCY)" or "/WIRE/" off the end of the line.
std::string_view take_agency(std::string_view& line) {
    line = base::trim(line, base::is_blank);
    if (line.ends_with('.')) {
        std::string_view without = line.substr(0, line.size() - 1);
        if (without.ends_with(')')) line = without;
    }
    // "ROME, March 13, Reuter"
    if (const std::size_t comma = line.rfind(", ");
        comma != std::string_view::npos && is_agency(line.substr(comma + 2))) {
        const std::string_view agency = line.substr(comma + 2);
        line = line.substr(0, comma);
        return agency;
    }
    std::string_view open;
    if (line.ends_with(')')) {
        open = "(";
    } else if (line.ends_with('/')) {
        open = "/";
    } else if (line.ends_with(']') || line.ends_with("］")) {
        // Reuters in Japanese: the bracket that opens the line may have been cut off.
        const std::size_t width = line.ends_with(']') ? 1 : 3;
        std::string_view inner = line.substr(0, line.size() - width);
        const std::size_t blank = inner.find_last_of(' ');
        if (blank == std::string_view::npos || !is_agency(inner.substr(blank + 1))) return {};
        const std::string_view agency = inner.substr(blank + 1);
        line = inner.substr(0, blank);
        if (line.starts_with('[')) line.remove_prefix(1);
        if (line.starts_with("［")) line.remove_prefix(3);
        return agency;
    } else {
        return {};
    }
    const std::string_view inner = line.substr(0, line.size() - 1);
    const std::size_t begin = inner.rfind(open);
    if (begin == std::string_view::npos) return {};
    const std::string_view agency = base::trim(inner.substr(begin + 1), base::is_blank);
    if (agency.empty() || agency.size() > 50 || std::count(agency.begin(), agency.end(), ' ') > 3)
        return {};
    line = base::trim(line.substr(0, begin), base::is_blank);
    return agency;
}

bool is_wire(std::string_view agency) {
    constexpr std::string_view kWires[] = {
        "PRNewswire",         "BUSINESS WIRE", "GLOBE NEWSWIRE", "AsiaNet", "PR Newswire",
        "PRNewswire-AsiaNet", "Marketwired",   "ACCESSWIRE",     "CNW",     "news aktuell"};
    return std::any_of(std::begin(kWires), std::end(kWires), [agency](std::string_view wire) {
        return base::starts_ignoring_case(agency, wire);
    });
}

/// Takes a date off the end of "LONDON, Feb 26" or "RICHMOND, Va. Feb 26". True if a comma stood
/// before it.
bool take_date(std::string_view& line, Dateline& dateline, const dates::DateContext& context) {
    for (std::size_t begin = 0; begin < line.size(); ++begin) {
        // "PARIS,March 16" occurs: a comma alone parts words too.
        if (begin > 0 && line[begin - 1] != ' ' && line[begin - 1] != ',') continue;
        std::string_view rest = line.substr(begin);
        while (rest.ends_with(',') || rest.ends_with(' ')) rest.remove_suffix(1);
        auto date = dates::read_date(rest, context);
        // "May 2026" is a date but no day of filing.
        if (date && date->date.precision >= DatePrecision::kDay)
            dateline.date = date;
        else if (auto month_day = dates::read_month_day(rest);
                 month_day && base::trim(rest.substr(month_day->end), base::is_blank).size() <= 1)
            dateline.month_day = month_day;
        else
            continue;
        line = base::trim(line.substr(0, begin), base::is_blank);
        const bool has_comma = line.ends_with(',');
        while (line.ends_with(',') || line.ends_with('-'))
            line = base::trim(line.substr(0, line.size() - 1), base::is_blank);
        return has_comma;
    }
    return false;
}

bool starts_a_sentence(std::string_view text) {
    if (text.empty()) return false;
    const char first = text.front();
    if (first == '"' || first == '\'' || first == '<' || text.starts_with("“")) return true;
    return base::is_digit(first) || is_capitalised(text.substr(0, text.find(' ')));
}

/// Is what stands before a separator a dateline, given the text after it?
bool judge(std::string_view line, std::string_view rest, bool is_colon, Dateline& dateline,
           const dates::DateContext& context) {
    dateline.line = base::trim(line, base::is_blank);
    std::string_view left = dateline.line;
    dateline.agency = take_agency(left);
    const bool known = is_agency(dateline.agency) || is_wire(dateline.agency);
    // "(OSLO) — The board"
    if (left.empty() && !known && !is_colon) {
        const Place place = judge_place(dateline.agency);
        const bool is_place = place.is_place && place.is_capitals && place.words <= 4 &&
                              starts_a_sentence(rest) && has_lower_case(rest.substr(0, 60));
        if (is_place) dateline.agency = {};
        return is_place;
    }
    if (left.empty()) return known;
    const bool has_comma = take_date(left, dateline, context);
    const bool dated = dateline.date || dateline.month_day;
    const Place place = judge_place(left);
    if (!place.is_place) return false;
    if (known) return true;
    // In capitals throughout it is a headline: "PORT SUBSIDY TO END JULY 1 - MINISTER".
    if (dated) {
        return rest.empty() || has_comma || !place.is_capitals ||
               has_lower_case(rest.substr(0, 60));
    }
    if (has_label(left) || dates::read_month_day(rest)) return false;
    if (is_colon || !place.is_capitals || !starts_a_sentence(rest)) return false;
    if (!dateline.agency.empty()) return true;
    // Nothing but capitals: a headline has no lower-case letter after the dash either.
    if (place.words > 5 || !has_lower_case(rest.substr(0, 60))) return false;
    const bool is_short_word = place.words == 1 && base::count_code_points(left) <= 4;
    return !is_short_word;
}

/// "新华社北京1月3日电": no separator at all.
std::optional<Dateline> chinese_dateline(std::string_view paragraph,
                                         const dates::DateContext& context) {
    constexpr std::string_view kAgencies[] = {"新华社", "中新社", "中新网", "人民网", "本报"};
    constexpr std::string_view kWire = "日电";
    for (const std::string_view agency : kAgencies) {
        if (!paragraph.starts_with(agency)) continue;
        const std::size_t end = paragraph.substr(0, 60).find(kWire);
        if (end == std::string_view::npos) return std::nullopt;
        Dateline dateline;
        dateline.line = paragraph.substr(0, end + kWire.size());
        dateline.agency = agency;
        dateline.text_begin = dateline.line.size();
        std::string_view line = dateline.line.substr(0, end + 3);
        const std::size_t digits = line.find_first_of("0123456789");
        if (digits == std::string_view::npos) return std::nullopt;
        dateline.month_day = dates::read_month_day(line.substr(digits));
        if (auto date = dates::read_date(line.substr(digits), context)) dateline.date = date;
        while (paragraph.substr(dateline.text_begin).starts_with(' ')) ++dateline.text_begin;
        return dateline;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph,
                                      const dates::DateContext& context) {
    if (auto chinese = chinese_dateline(paragraph, context)) return chinese;
    const std::string_view head = paragraph.substr(0, kLongestDateline + 80);
    std::size_t from = 0;
    for (int tries = 0; tries < 4; ++tries) {
        const auto separator = next_separator(head, from);
        if (!separator || separator->begin > kLongestDateline) return std::nullopt;
        Dateline dateline;
        if (separator->begin > 0 &&
            judge(head.substr(0, separator->begin), head.substr(separator->end),
                  separator->is_colon, dateline, context)) {
            dateline.text_begin = std::min(separator->end, paragraph.size());
            return dateline;
        }
        from = separator->end;
    }
    return std::nullopt;
}

}  // namespace newsdex::sources
