// One rule, asked forwards of each sign and backwards of the sign before a word.
#include "base/sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace newsdex::base {
namespace {

// Words whose full stop ends no sentence; lower case, sorted.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"adm", "al",   "ala",  "apr",  "ariz",   "aug",  "bros", "calif", "capt", "cf",
     "co",  "col",  "colo", "conn", "corp",   "dec",  "dept", "dr",    "etc",  "feb",
     "fla", "fr",   "ga",   "gen",  "gov",    "hr",   "inc",  "jan",   "jr",   "ky",
     "llc", "lt",   "ltd",  "maj",  "messrs", "mich", "minn", "mr",    "mrs",  "ms",
     "mt",  "nov",  "nr",   "oct",  "okla",   "plc",  "prof", "rep",   "reps", "rev",
     "sen", "sens", "sept", "sgt",  "sr",     "st",   "str",  "tenn",  "tex",  "usw",
     "va",  "vol",  "vs",   "vt",   "wis",    "wyo",  "zb",   "zt"});
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

/// Is the word before the full stop at `stop` one that has its own?
bool is_abbreviation(std::string_view text, std::size_t stop) {
    std::size_t begin = stop;
    while (begin > 0 && stop - begin < 12 && is_word_letter(text[begin - 1])) --begin;
    const std::string word = lower_case(text.substr(begin, stop - begin));
    // A single letter is an initial ("U.S.", "J. Smith").
    if (word.size() == 1) return true;
    // "No. 5", but: He said no.
    if (word == "no" || word == "nr") return stop + 2 < text.size() && is_digit(text[stop + 2]);
    return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
}

bool closes(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
           c == 0xBB || c == 0x300D || c == 0x300F;
}
bool is_wide_sign(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }
bool is_sign(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

/// What stands between two words: where it ends, and the line ends in it.
struct Gap {
    std::size_t end = 0;
    std::size_t lines = 0;
};

Gap gap_at(std::string_view text, std::size_t at) {
    Gap gap{at};
    for (Decoded next; (next = decode(text, gap.end)).length > 0 && is_white(next.code_point);
         gap.end += next.length)
        gap.lines += next.code_point == '\n' ? 1U : 0U;
    return gap;
}

/// One past the sentence that the sign at `at` ends, closing marks included; 0 if it ends none.
std::size_t end_by_sign(std::string_view text, std::size_t at) {
    const Decoded sign = decode(text, at);
    const bool is_wide = is_wide_sign(sign.code_point);
    if (!is_wide && !is_sign(sign.code_point)) return 0;
    if (sign.code_point == '.' && is_abbreviation(text, at)) return 0;
    std::size_t end = at + sign.length;
    Decoded next = decode(text, end);
    for (; closes(next.code_point); next = decode(text, end)) end += next.length;
    if (next.length == 0) return end;
    // A quotation within a sentence: 「行く。」と言った。
    if (is_wide) return end > at + sign.length && next.code_point == U'と' ? 0 : end;
    const Gap gap = gap_at(text, end);
    if (gap.end == end) return 0;
    next = decode(text, gap.end);
    return gap.lines > 0 || u_islower(static_cast<UChar32>(next.code_point)) == 0 ? end : 0;
}

}  // namespace

std::size_t sentence_end(std::string_view text, std::size_t from) {
    std::size_t end = from;
    for (std::size_t at = from; at < text.size();) {
        if (const Gap gap = gap_at(text, at); gap.end > at) {
            if (gap.lines > 1 && end > from) break;
            at = gap.end;
            continue;
        }
        if (const std::size_t last = end_by_sign(text, at); last > 0) return last;
        at += decode(text, at).length;
        end = at;
    }
    return end;
}

bool ends_in_full_stop(std::string_view text) {
    std::size_t end = text.size();
    const auto last = [&] { return decode(text, step_back(text, end)).code_point; };
    while (end > 0 && (closes(last()) || is_white(last()))) end = step_back(text, end);
    if (end == 0) return false;
    if (last() == 0x3002) return true;
    return text[end - 1] == '.' && !text.substr(0, end).ends_with("..") &&
           !is_abbreviation(text, end - 1);
}

bool is_sentence_start(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    if (at >= text.size() || is_white(decode(text, at).code_point)) return false;
    std::size_t before = at, lines = 0;  // the blanks, then the marks before the word
    const auto step = [&] { return decode(text, step_back(text, before)).code_point; };
    for (; before > 0 && is_white(step()); before = step_back(text, before))
        lines += step() == '\n' ? 1U : 0U;
    if (before == 0 || lines > 1) return true;
    const std::size_t end = before;
    while (before > 0 && closes(step())) before = step_back(text, before);
    return before > 0 && end_by_sign(text, step_back(text, before)) == end;
}

}  // namespace newsdex::base
