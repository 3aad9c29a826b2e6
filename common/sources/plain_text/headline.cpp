// Is the first block a headline? The rules are in docs/sources.md; lengths were measured on wire
// copy: 97 % of 20,841 headlines have at most 100 characters, the longest 137.
#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/sentences.hpp"
#include "base/utf8.hpp"
#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/contact.hpp"
#include "sources/plain_text/date_line.hpp"
#include "sources/plain_text/dateline.hpp"
#include "sources/plain_text/embargo.hpp"
#include "sources/plain_text/head_labels.hpp"
#include "sources/plain_text/head_lines.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/web_lines.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestHeadline = 200, kMostLines = 3;

/// What is_head_matter() asks for, apart from datelines.
bool is_label_line(std::string_view line, const dates::DateContext& context) {
    return begins_as_byline(line) || parse_byline(line) || parse_name_and_paper(line) ||
           read_date_line(line, context, DateLinePlace::kHead) || is_url_line(line) ||
           is_date_label(line) || is_web_line(line) || line.starts_with("Source: ") ||
           is_time_line(line) || read_embargo_line(line, context) || starts_contact(line);
}

/// A dateline may be wrapped, but goes on in no line that has a meaning of its own.
bool is_dateline(const std::vector<HeadLine>& lines, std::size_t at,
                 const dates::DateContext& context) {
    constexpr std::size_t kMostDatelineLines = 3;
    std::size_t count = 1;
    while (count < kMostDatelineLines && at + count < lines.size() &&
           !lines[at + count].follows_blank && !is_label_line(lines[at + count].content, context))
        ++count;
    return find_dateline(joined(lines, at, count), context).has_value();
}

/// Does the line break off where a sentence goes on: at a comma, before a name ("told Sen."), or
/// with the colon of a sentence?
bool breaks_off(std::string_view text) {
    constexpr std::size_t kWordsOfSentence = 8;
    if (text.ends_with(',') || text.ends_with(';')) return true;
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    if (base::has_word(
            "Mr. Mrs. Ms. Dr. Sen. Sens. Rep. Reps. Gov. Gen. Col. Capt. Lt. Sgt. Prof. Rev. "
            "Adm. Maj. St.",
            last))
        return true;
    return text.ends_with(':') && static_cast<std::size_t>(std::count(text.begin(), text.end(),
                                                                      ' ')) >= kWordsOfSentence - 1;
}

/// Lines of the block that starts at `at`; more than four are not counted.
std::size_t block_length(const std::vector<HeadLine>& lines, std::size_t at,
                         const text::Layout& layout) {
    std::size_t count = 1;
    while (count <= kMostLines && at + count < lines.size() && !lines[at + count].follows_blank &&
           !(layout.is_wrapped && lines[at + count].is_indented))
        ++count;
    return count;
}

/// How many lines of the block are the headline, before its wording is looked at.
std::size_t candidate_length(const std::vector<HeadLine>& lines, std::size_t at,
                             const text::Layout& layout, const dates::DateContext& context) {
    const std::size_t block = block_length(lines, at, layout);
    for (std::size_t i = 1; i < block; ++i)
        if (is_head_matter(lines, at + i, context)) {
            // A reporter's name, an agency or paper above it is no part of the headline.
            std::size_t end = i;
            const auto is_name = [](std::string_view line) {
                return parse_names(line) || is_surely_outlet(line);
            };
            while (end > 1 && is_name(lines[at + end - 1].content)) --end;
            return end <= kMostLines ? end : 0;
        }
    if (block == 1) return 1;
    if (block <= kMostLines && is_all_capitals(joined(lines, at, block))) return block;
    // No line of a wrapped headline is longer than a column.
    bool runs_on = layout.is_wrapped && lines[at].width >= 45;
    for (std::size_t i = 1; i < block; ++i) runs_on &= text::width_of(lines[at + i].content) <= 100;
    if (block <= kMostLines) {
        if (at + block >= lines.size()) return layout.is_wrapped ? 0 : 1;
        return runs_on ? block : 1;
    }
    if (!layout.is_wrapped) return 1;
    const HeadLine &first = lines[at], &second = lines[at + 1];
    if (is_all_capitals(first.content) && has_lower_case(second.content)) return 1;
    const bool is_short = first.width * 10 < layout.median * 6;
    return is_short && is_capitalised(second.content) ? 1 : 0;
}

}  // namespace

bool is_head_matter(const std::vector<HeadLine>& lines, std::size_t at,
                    const dates::DateContext& context) {
    return is_label_line(lines[at].content, context) || is_dateline(lines, at, context);
}

std::vector<HeadLine> head_lines(std::string_view text, const text::Layout& layout) {
    std::vector<HeadLine> lines;
    lines.reserve(40);
    text::LineReader reader(text.substr(0, 64 << 10));
    bool follows_blank = true;
    while (lines.size() < 40) {
        const auto line = reader.next();
        if (!line) break;
        if (line->is_blank()) {
            follows_blank = true;
            if (!lines.empty()) lines.back().next = line->next;
            continue;
        }
        HeadLine head;
        head.content = line->content();
        head.next = line->next;
        head.width = base::count_code_points(head.content.substr(0, 4096));
        head.follows_blank = follows_blank;
        head.is_indented = line->indent >= layout.indent + 2;
        lines.push_back(head);
        follows_blank = false;
    }
    return lines;
}

std::string joined(const std::vector<HeadLine>& lines, std::size_t at, std::size_t count) {
    std::string text;
    for (std::size_t i = at; i < std::min(at + count, lines.size()) && text.size() < 600; ++i) {
        // A new block is another thought, but for the first line.
        if (i > at && lines[i].follows_blank) break;
        if (!text.empty()) text += ' ';
        text += lines[i].content.substr(0, 600);
    }
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) c = ' ';
    return std::string(base::trim(text, base::is_blank));
}

bool is_underline(std::string_view line) {
    return line.size() >= 3 && (line.front() == '=' || line.front() == '-') &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

std::size_t headline_length(const std::vector<HeadLine>& lines, std::size_t at,
                            const text::Layout& layout, const dates::DateContext& context) {
    const HeadLine& first = lines[at];
    if (first.width > kLongestHeadline || text::is_separator(first.content)) return 0;
    if (is_dateline(lines, at, context)) return 0;
    if (at + 1 < lines.size() && !lines[at + 1].follows_blank &&
        is_underline(lines[at + 1].content))
        return 1;
    if (first.content.starts_with("# ")) return 1;
    const std::size_t count = candidate_length(lines, at, layout, context);
    if (count == 0) return 0;
    const std::string text = joined(lines, at, count);
    if (base::count_code_points(text) > kLongestHeadline || breaks_off(text)) return 0;
    // A line that ends as a sentence ends is prose, however short it is.
    return base::ends_in_full_stop(text) ? 0 : count;
}

bool is_subtitle(const std::vector<HeadLine>& lines, std::size_t at,
                 const dates::DateContext& context) {
    if (at + 1 >= lines.size()) return false;
    const HeadLine &line = lines[at], &next = lines[at + 1];
    if (line.width < 20 || line.width > kLongestHeadline) return false;
    if (!next.follows_blank && !is_label_line(next.content, context)) return false;
    // Two sentences, or a question that the story asks, are its lede.
    const bool is_prose = base::ends_in_full_stop(line.content) || breaks_off(line.content) ||
                          line.content.ends_with('?') || line.content.ends_with("？") ||
                          line.content.ends_with("！") ||
                          line.content.find(". ") != std::string_view::npos ||
                          line.content.find("。") != std::string_view::npos;
    // A reporter's name above the date is none.
    const bool is_name =
        parse_names(line.content) && read_date_line(next.content, context, DateLinePlace::kHead);
    if (is_prose || is_name || text::is_separator(line.content) || !is_capitalised(line.content) ||
        line.content.find(" vs ") != std::string_view::npos || is_head_matter(lines, at, context))
        return false;
    // Text must follow, below byline and date: prose, not one more short line.
    std::size_t text = at + 1;
    while (text < lines.size() && text < at + 5 && !is_dateline(lines, text, context) &&
           (is_head_matter(lines, text, context) || is_affiliation(lines[text].content) ||
            parse_names(lines[text].content)))
        ++text;
    const std::string following = joined(lines, text, 4);
    return base::count_code_points(following) >= 80 || base::ends_in_full_stop(following);
}

}  // namespace newsdex::sources
