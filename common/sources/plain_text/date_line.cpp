// Finds the dates of a line, and judges everything between them.
#include "sources/plain_text/date_line.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "dates/time_parse.hpp"
#include "dates/words.hpp"
#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/date_labels.hpp"
#include "sources/plain_text/dateline.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"
#include "sources/plain_text/section.hpp"
#include "sources/plain_text/web_lines.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestDateLine = 200;

/// Signs between the parts of a line. A strong one parts one date's company from another's.
enum class PartSign { kNone, kWeak, kStrong };

PartSign sign_at(std::string_view text, std::size_t at, std::size_t& length) {
    const base::Decoded c = base::decode(text, at);
    length = std::max<std::size_t>(c.length, 1);
    switch (c.code_point) {
        case ' ':
        case '\t':
        case 0xA0:
        case ',':
        case ':':
        case '(':
        case ')':
        case '[':
        case ']':
        case '.':
        case '~':
        case '*':
        case '@':
        case 0xFF0C:
        case 0xFF1A:
        case 0x3000:
        case '"':
            return PartSign::kWeak;
        case '|':
        case '/':
        case ';':
        case '-':
        case 0xB7:
        case 0x2022:
        case 0x2013:
        case 0x2014:
        case 0x30FB:
        case 0x2027:
        case 0x2219:
        case 0x2215:
        case '>':
        case 0xFF5C:
        case 0x25CF:
            return PartSign::kStrong;
        default:
            return PartSign::kNone;
    }
}

/// "10.15" is read as "10:15" where nothing but a time can stand.
std::string with_colon(std::string_view text) {
    std::string out(text);
    const std::size_t dot = out.find('.');
    const auto digit = [&out](std::size_t at) {
        return at < out.size() && base::is_digit(out[at]);
    };
    if ((dot == 1 || dot == 2) && digit(0) && digit(dot - 1) && digit(dot + 1) && digit(dot + 2) &&
        !digit(dot + 3))
        out[dot] = ':';
    return out;
}

/// Moves over a time of day and its zone; "" if none stands there.
std::string take_time(std::string_view text, std::size_t& at, std::string_view language) {
    // "午後3時" begins with its half of the day; other letters are labels.
    const bool is_ideograph = static_cast<unsigned char>(text[at]) >= 0xE3;
    if (!base::is_digit(text[at]) && !is_ideograph) return "";
    // A time has something before it.
    const std::string rest = ' ' + with_colon(text.substr(at));
    std::size_t end = 0;
    dates::DateParts parts;
    if (!dates::parse_time(rest, end, language, parts) || end < 2) return "";
    at += end - 1;
    return rest.substr(1, end - 1);
}

class DateLineReader {
  public:
    DateLineReader(std::string_view line, const dates::DateContext& context, DateLinePlace place)
        : line_(line), context_(context), place_(place) {}

    std::optional<DateLine> read() {
        constexpr int kMostDates = 4;
        for (int dates = 0; dates < kMostDates; ++dates) {
            const std::string_view rest = line_.substr(at_);
            const auto found = next_date(rest);
            if (!found && dates == 0) return std::nullopt;
            if (!take_gap(found ? rest.substr(0, found->begin) : rest, found.has_value()))
                return std::nullopt;
            if (!found) break;
            date_ = rest.substr(found->begin, found->end - found->begin);
            found_ = *found;
            at_ += found->end;
        }
        keep_date();
        if (!out_.published && !out_.modified) return std::nullopt;
        return std::move(out_);
    }

  private:
    /// The next date, without what belongs to the one behind it: "March 5 | Updated 11:32".
    [[nodiscard]] std::optional<dates::FoundDate> next_date(std::string_view rest) const {
        const auto found = dates::find_date(rest, context_);
        if (!found) return found;
        for (std::size_t at = found->begin; at < found->end;) {
            std::size_t length = 1, behind = at;
            bool ends = false;
            if (sign_at(rest, at, length) == PartSign::kStrong && length + at < found->end) {
                const auto second = dates::find_date(rest.substr(at + length), context_);
                ends = second && second->begin <= 1 && rest[at] != '-' && rest[at] != '/';
            } else {
                const DateLabel label =
                    at == found->begin ? DateLabel::kNone : take_date_label(rest, behind);
                ends = label == DateLabel::kPublished || label == DateLabel::kUpdated;
            }
            if (ends) return dates::find_date(rest.substr(0, at), context_);
            // Words as wholes: "jour" is a label, the end of "séjour" is none.
            std::size_t word_end = at;
            (void)dates::read_word(rest, word_end);
            at = word_end > at ? word_end : at + length;
        }
        return found;
    }

    /// Everything before the next date, or behind the last.
    bool take_gap(std::string_view gap, bool is_before_date) {
        // A time behind a date is its own, until a label or a strong sign begins the next.
        bool is_next = date_.empty();
        const auto begin_next = [&] {
            if (is_next || !is_before_date) return;
            keep_date();
            is_next = true;
        };
        DateLabel label = DateLabel::kNone;
        std::string next_time;
        for (std::size_t at = 0; at < gap.size();) {
            std::size_t length = 1;
            if (const PartSign sign = sign_at(gap, at, length); sign != PartSign::kNone) {
                const bool is_bar = sign == PartSign::kStrong && gap[at] != '-' && gap[at] != '/';
                if (is_bar) begin_next();
                at += length;
                continue;
            }
            if (take_page_count(gap, at)) continue;
            if (std::string time = take_time(gap, at, context_.language); !time.empty()) {
                (is_next ? next_time : time_) = std::move(time);
                continue;
            }
            std::size_t behind = at;
            const DateLabel taken = take_date_label(gap, behind);
            if (taken == DateLabel::kPublished || taken == DateLabel::kUpdated) {
                begin_next();
                label = taken;
            }
            if (taken != DateLabel::kNone) {
                at = behind;
                continue;
            }
            if (!take_piece(gap, at, is_before_date)) return false;
        }
        if (!is_before_date) return true;
        if (!is_next) keep_date();
        label_ = label;
        time_ = std::move(next_time);
        return true;
    }

    /// Where the names that begin at `at` end.
    static std::size_t piece_end(std::string_view gap, std::size_t at, bool has_commas) {
        for (; at < gap.size(); ++at) {
            const char c = gap[at];
            if (c == '|' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' || c == '>')
                return at;
            if (c == ',' && !has_commas) return at;
            const std::string_view rest = gap.substr(at);
            for (const std::string_view sign : {" / ", " - ", "–", "—", "·", "•", "●", "｜"})
                if (rest.starts_with(sign)) return at;
        }
        return at;
    }

    /// Takes names of a reporter, place, paper or section; false if it is anything else.
    bool take_piece(std::string_view gap, std::size_t& at, bool is_before_date) {
        std::size_t word_end = at;
        const std::string_view word = next_word(gap, word_end);
        const bool is_by = base::has_word("by By BY by: By: Von von Par Por Author: Writer:", word);
        const std::size_t end = piece_end(gap, at, is_by);
        std::string_view piece = trimmed(gap.substr(at, end - at));
        // "By Jane Doe Published March 4": the label is the date's.
        for (std::size_t next = 0; next < piece.size();) {
            const std::size_t begin = next;
            (void)next_word(piece, next);
            std::size_t label_end = begin;
            const DateLabel label =
                begin == 0 ? DateLabel::kNone : take_date_label(piece, label_end);
            const bool is_last = next >= piece.size() && end == gap.size();
            if (label == DateLabel::kPublished || label == DateLabel::kUpdated ||
                (label == DateLabel::kFiller && is_last)) {
                piece = trimmed(piece.substr(0, begin));
                break;
            }
        }
        if (piece.empty()) return false;
        const std::size_t piece_end =
            static_cast<std::size_t>(piece.data() - gap.data()) + piece.size();
        const bool taken =
            is_by ? take_names(piece) : take_name(piece, gap, at, piece_end, is_before_date);
        at = piece_end;
        return taken;
    }

    bool take_names(std::string_view piece) {
        std::string line(piece);
        line[0] = base::to_upper(line[0]);
        if (line.starts_with("Author:") || line.starts_with("Writer:")) line.replace(0, 7, "By");
        auto byline = parse_byline(line);
        if (!byline) return false;
        add(std::move(*byline));
        return true;
    }

    void add(Byline byline) {
        if (out_.authors.empty()) out_.authors = std::move(byline.authors);
        std::move(byline.places.begin(), byline.places.end(), std::back_inserter(out_.places));
        if (out_.publisher.empty()) out_.publisher = std::move(byline.publisher);
    }

    bool take_name(std::string_view piece, std::string_view gap, std::size_t begin, std::size_t end,
                   bool is_before_date) {
        if (piece.starts_with("in ")) piece.remove_prefix(3);
        if (is_affiliation(piece)) {
            if (out_.publisher.empty()) out_.publisher = agency_of(piece);
            return true;
        }
        if (is_age(piece)) return true;
        const bool is_free = place_ == DateLinePlace::kHead;
        if (is_section(piece)) {
            if (out_.section.empty()) out_.section = piece;
            return true;
        }
        if (is_outlet(piece)) {
            if (out_.publisher.empty()) out_.publisher = piece;
            return true;
        }
        // A zone that nobody knows, behind a time.
        if (!time_.empty() && piece.size() <= 5 && is_all_capitals(piece)) return true;
        const std::string_view before = trimmed(gap.substr(0, begin)),
                               behind = trimmed(gap.substr(end));
        const bool is_parted = !(is_before_date && date_.empty()) || !behind.empty();
        if (auto names = parse_names(piece); names && is_free && !begins_as_place(piece)) {
            std::size_t length = 1;
            // "March 4, 2016 10:15 AM Jane Doe": a place would have its comma.
            const bool is_unparted = !date_.empty() && before.find(',') == std::string_view::npos;
            const bool has_bar =
                (!behind.empty() && sign_at(behind, 0, length) == PartSign::kStrong) ||
                (!before.empty() && (before.back() == '|' || base::is_beyond(before.back())));
            if ((has_bar || is_unparted) && out_.authors.empty()) {
                add(std::move(*names));
                return true;
            }
        }
        const Place place = judge_place(piece);
        if (!place.is_place || place.words > 3 || piece.size() > 40) return false;
        if (!is_free && (is_before_date || place.words > 2)) return false;
        if (!is_parted && place.words > 1) return false;
        if (piece.find('\'') != std::string_view::npos || piece.find("’") != std::string_view::npos)
            return false;
        out_.places.emplace_back(piece);
        return true;
    }

    /// The date that was found last, with its time and under its label.
    void keep_date() {
        if (date_.empty()) return;
        dates::FoundDate found = found_;
        if (!time_.empty() && found.date.precision == DatePrecision::kDay) {
            const std::string text = std::string(date_) + " at " + time_;
            const auto timed = dates::read_date(text, context_);
            if (timed && timed->date.precision > DatePrecision::kDay) {
                found.date = timed->date;
                found.note = timed->note.empty() ? found.note : timed->note;
            }
        }
        auto& date = label_ == DateLabel::kUpdated || (label_ == DateLabel::kNone && out_.published)
                         ? out_.modified
                         : out_.published;
        if (!date) date = found;
        date_ = {};
        time_.clear();
        label_ = DateLabel::kNone;
    }

    std::string_view line_;
    const dates::DateContext& context_;
    DateLinePlace place_;
    DateLine out_;
    std::size_t at_ = 0;
    std::string_view date_;  ///< as written, not kept yet; "" if there is none
    dates::FoundDate found_;
    std::string time_;
    DateLabel label_ = DateLabel::kNone;
};

bool may_hold_date(std::string_view line) {
    return line.size() <= kLongestDateLine && std::any_of(line.begin(), line.end(), [](char c) {
               return base::is_digit(c) || base::is_beyond(c);
           });
}

/// A date in a form that is found only where it is all there is (3/1/26, 20260103).
std::optional<DateLine> read_whole(std::string_view line, const dates::DateContext& context) {
    const auto found = dates::read_date(line, context);
    if (!found || found->date.precision < DatePrecision::kDay) return std::nullopt;
    DateLine out;
    std::size_t at = 0;
    while (at < line.size() && line[at] == ' ') ++at;
    (take_date_label(line, at) == DateLabel::kUpdated ? out.modified : out.published) = *found;
    return out;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line, const dates::DateContext& context,
                                       DateLinePlace place) {
    line = trimmed(line);
    if (!may_hold_date(line)) return std::nullopt;
    const std::string spaced = with_blanks_behind_labels(line);
    if (auto out = DateLineReader(spaced, context, place).read()) {
        // Releases put the dateline on a line of its own: it is none of these.
        const auto dateline = find_dateline(line, context);
        if (dateline && trimmed(line.substr(dateline->text_begin)).empty()) return std::nullopt;
        return out;
    }
    return read_whole(line, context);
}

bool is_date_label(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.size() > 40) return false;
    bool has_label = false;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = 1;
        if (sign_at(line, at, length) != PartSign::kNone) {
            at += length;
            continue;
        }
        const DateLabel label = take_date_label(line, at);
        if (label == DateLabel::kNone) return false;
        has_label |= label != DateLabel::kFiller || base::equal_ignoring_case(line, "date") ||
                     base::equal_ignoring_case(line, "date:");
    }
    return has_label;
}

}  // namespace newsdex::sources
