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
                                              "for release: immediate",
                                              "for release immediate",
                                              "release: immediate",
                                              "for release on delivery",
                                              "for release upon delivery",
                                              "for release at will",
                                              "for use upon receipt",
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
                                              "communiquÉ de presse",
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

/// Does what follows a mark begin anew: a sign, a date or a second mark, and no sentence?
bool ends_mark(std::string_view next) {
    if (next.empty() || std::string_view(":-|,/([*])").find(next.front()) != std::string_view::npos)
        return true;
    for (const std::string_view sign : {"–", "—", "•"})
        if (next.starts_with(sign)) return true;
    if (release_mark_length(next) > 0) return true;
    // "March 5, 2024", "for March 5, 2024", "vom 5. März 2024"
    constexpr std::size_t kMostWords = 6;
    std::size_t words = 0;
    bool has_number = false;
    for (std::size_t at = 0; at < next.size(); ++words) {
        const std::string_view word = next_word(next, at);
        has_number |= words < 3 && word.find_first_of("0123456789") != std::string_view::npos;
    }
    return has_number && words <= kMostWords;
}

/// "IP/16/1234": the number of a press release.
bool is_reference(std::string_view line) {
    const bool has_parts = line.find('/') != std::string_view::npos && line.size() <= 20 &&
                           base::is_upper(line.front());
    return has_parts && std::any_of(line.begin(), line.end(), base::is_digit) &&
           std::all_of(line.begin(), line.end(), [](char c) {
               return base::is_upper(c) || base::is_digit(c) || c == '/' || c == '-';
           });
}

}  // namespace

bool is_mark_line(std::string_view line) {
    if (line.empty() || line.size() > 60) return false;
    if (is_reference(line)) return true;
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
    // "*** PRESS RELEASE ***"
    const std::size_t begin = std::min(line.find_first_not_of("*#-=_[(<> "), line.size());
    for (const std::string_view mark : kReleaseMarks) {
        if (!base::starts_ignoring_case(line.substr(begin), mark)) continue;
        std::size_t at = begin + mark.size();
        if (at < line.size() && base::is_word_letter(line[at])) continue;
        const std::size_t blanks = line.find_first_not_of(" \t", at);
        if (blanks == std::string_view::npos) return line.size();
        const bool is_column = blanks - at >= 3 || line.find('\t', at) < blanks;
        const std::size_t numbered = take_number(line, blanks);
        if (numbered > blanks) at = numbered;
        const std::string_view next = trimmed(line.substr(std::min(at, line.size())));
        return is_column || ends_mark(next) ? at : 0;
    }
    return 0;
}

std::string_view behind_release_mark(std::string_view line, std::size_t length) {
    constexpr std::string_view kSigns = " \t:-|,/*([])";
    std::string_view rest = line.substr(length);
    while (!rest.empty() && kSigns.find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    for (const std::string_view sign : {"–", "—", "•"})
        if (rest.starts_with(sign)) rest = trimmed(rest.substr(sign.size()));
    // "Media advisory for March 4", "Medienmitteilung vom 4. März"
    std::size_t behind = 0;
    if (base::has_word("for FOR For of vom du del dated", next_word(rest, behind)))
        rest.remove_prefix(behind);
    return rest;
}

}  // namespace newsdex::sources
