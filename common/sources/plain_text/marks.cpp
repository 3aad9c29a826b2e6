// Tables of marks.
#include "sources/plain_text/marks.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

bool is_mark_word(std::string_view word) {
    constexpr std::string_view kMarks[] = {
        "REFILE",    "UPDATE",   "CORRECTED", "CORRECTION", "WRAPUP",    "URGENT", "BREAKING",
        "EXCLUSIVE", "ANALYSIS", "LEAD",      "LD",         "WRITETHRU", "KILL",   "MANDATORY",
        "BULLETIN",  "FLASH",    "WITHDRAWN", "FEATURE",    "MEDIA",     "PRESS",  "NEWS",
        "RELEASE",   "FOR",      "IMMEDIATE", "ADVISORY",   "REPEAT",    "RPT",    "ALERT",
        "1ST",       "2ND",      "3RD",       "4TH",        "5TH",       "6TH"};
    while (word.ends_with(':') || word.ends_with('-') || word.ends_with(',')) word.remove_suffix(1);
    return base::is_one_of(word, kMarks) || (word.size() <= 2 && base::all_digits(word));
}

/// "1st Ld-Writethru", "2ND LEAD Germany-politics".
bool is_lead_line(std::string_view line) {
    std::size_t at = 0;
    const std::string_view ordinal = next_word(line, at), lead = next_word(line, at);
    const bool is_ordinal =
        ordinal.size() == 3 && ordinal[0] >= '1' && ordinal[0] <= '9' &&
        base::is_one_of(base::lower_case(ordinal.substr(1)), {"st", "nd", "rd", "th"});
    const bool is_lead = base::equal_ignoring_case(lead, "lead") ||
                         base::equal_ignoring_case(lead, "ld") ||
                         base::starts_ignoring_case(lead, "ld-");
    return is_ordinal && is_lead && std::count(line.begin(), line.end(), ' ') <= 5;
}

constexpr std::string_view kReleaseMarks[] = {"for immediate release",
                                              "for immediate publication",
                                              "for immediate use",
                                              "for immediate distribution",
                                              "for release on receipt",
                                              "for release upon receipt",
                                              "for release immediately",
                                              "immediate release",
                                              "press release",
                                              "news release",
                                              "media release",
                                              "media advisory",
                                              "press advisory",
                                              "news advisory",
                                              "press statement",
                                              "media statement",
                                              "press notice",
                                              "media notice",
                                              "press information",
                                              "media information",
                                              "media alert",
                                              "communiqué de presse",
                                              "communique de presse",
                                              "pressemitteilung",
                                              "presseinformation",
                                              "medienmitteilung",
                                              "pressemeldung",
                                              "presseaussendung",
                                              "comunicado de prensa",
                                              "nota de prensa",
                                              "comunicado de imprensa",
                                              "comunicato stampa",
                                              "persbericht",
                                              "pressmeddelande",
                                              "pressemelding",
                                              "pressemeddelelse",
                                              "lehdistötiedote",
                                              "пресс-релиз",
                                              "プレスリリース",
                                              "보도자료"};

/// "No. 12/2024", "Nr. 5", "#24-12", "PR67254"
std::size_t take_number(std::string_view text, std::size_t at) {
    std::size_t next = at;
    std::string_view word = next_word(text, next);
    if (base::is_one_of(base::lower_case(word),
                        {"no.", "no", "nr.", "nr", "n°", "nº", "number", "#"}))
        word = next_word(text, next);
    while (word.ends_with(':') || word.ends_with(',')) {
        word.remove_suffix(1);
        next = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    }
    const bool is_number = word.size() <= 16 &&
                           std::any_of(word.begin(), word.end(), base::is_digit) &&
                           std::all_of(word.begin(), word.end(), [](char c) {
                               return base::is_digit(c) || base::is_upper(c) || c == '/' ||
                                      c == '-' || c == '#' || c == '.';
                           });
    // "March 5" has its day behind the name of a month: a number with a year behind it is a date.
    std::size_t behind = next;
    const bool is_day = word.size() <= 2 && behind < text.size() && base::is_letter(text[behind]);
    return is_number && !is_day ? next : at;
}

}  // namespace

bool is_mark_line(std::string_view line) {
    if (line.size() > 60) return false;
    if (is_lead_line(line)) return true;
    if (line.starts_with("MEDIA RELEASE ") && std::count(line.begin(), line.end(), ' ') <= 3)
        return true;
    bool has_letters = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view word = next_word(line, at);
        if (!is_mark_word(word)) return false;
        has_letters |= is_all_capitals(word);
    }
    return has_letters;
}

std::size_t release_mark_length(std::string_view line) {
    for (const std::string_view mark : kReleaseMarks) {
        if (!base::starts_ignoring_case(line, mark)) continue;
        std::size_t at = mark.size();
        if (at < line.size() && base::is_word_letter(line[at])) continue;
        const std::size_t blanks = line.find_first_not_of(" \t", at);
        if (blanks == std::string_view::npos) return line.size();
        const bool is_column = blanks - at >= 3 || line.find('\t', at) < blanks;
        const std::size_t numbered = take_number(line, blanks);
        if (numbered > blanks) at = numbered;
        const std::string_view rest = line.substr(std::min(at, line.size()));
        const std::string_view next = trimmed(rest);
        const bool is_parted =
            next.empty() ||
            std::string_view(":-|,/([*").find(next.front()) != std::string_view::npos ||
            next.starts_with("–") || next.starts_with("—") || next.starts_with("•");
        // A date or a second mark may follow at once.
        std::size_t word_end = 0;
        const std::string_view word = next_word(next, word_end);
        const bool is_date =
            next_word(next, word_end).find_first_of("0123456789") != std::string_view::npos ||
            (!word.empty() && base::is_digit(word.front()));
        return is_parted || is_column || is_date || release_mark_length(next) > 0 ? at : 0;
    }
    return 0;
}

}  // namespace newsdex::sources
