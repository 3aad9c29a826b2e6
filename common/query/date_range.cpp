// Ranges, comparisons, brackets and intervals around the dates at their ends.
#include "query/date_range.hpp"

#include <utility>

#include "query/characters.hpp"
#include "query/date_reader.hpp"

namespace newsdex::query {
namespace {

using std::chrono::days;

/// A date in a query: written, relative or open.
struct End {
    std::optional<Span> span;  ///< empty: open, or a date that does not exist
    bool open = false;
    bool relative = false;
    bool ambiguous = false;
    bool beyond = false;
    bool has_time = false;  ///< read to its day: what is left out of a range is never all of it
    bool is_midnight = false;

    /// The first day behind the date, and the last before it.
    [[nodiscard]] Days behind() const { return has_time ? span->last : span->last + days(1); }
    [[nodiscard]] Days before() const {
        return has_time && !is_midnight ? span->first : span->first - days(1);
    }
};

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

class Reader {
  public:
    Reader(DateOperator how, std::int64_t now)
        : how_(how),
          today_(std::chrono::floor<days>(std::chrono::sys_seconds(std::chrono::seconds(now)))) {}

    std::optional<DateReading> read(std::string_view text) {
        text = trim(text);
        if (text.empty()) return std::nullopt;
        if (how_ != DateOperator::kIn) return half_line(text, how_, false);
        if (base::equal_ignoring_case(text, "none") || base::equal_ignoring_case(text, "never")) {
            DateReading reading;
            (base::equal_ignoring_case(text, "none") ? reading.range.undated
                                                     : reading.range.impossible) = true;
            return reading;
        }
        if (text.front() == '[' || text.front() == '{') return bracketed(text);
        if (text.front() == '<' || text.front() == '>' || text.front() == '=')
            return compared(text);
        if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
            return between(read_end(text.substr(0, dots), true),
                           read_end(text.substr(dots + 2), true), false, false);
        }
        if (const std::size_t to = text.find(" TO "); to != std::string_view::npos) {
            return between(read_end(text.substr(0, to), true), read_end(text.substr(to + 4), true),
                           false, false);
        }
        if (auto interval = iso_interval(text)) return interval;
        const auto only = read_end(text, false);
        return between(only, only, false, false);
    }

  private:
    std::optional<End> read_end(std::string_view text, bool may_be_open) const {
        text = trim(text);
        if (may_be_open && (text.empty() || text == "*")) return End{std::nullopt, true};
        if (const auto span = read_relative_date(text, today_)) return End{span, false, true};
        const auto written = dates::read_written_date(text);
        if (!written) return std::nullopt;
        return End{.span = written->span,
                   .ambiguous = written->ambiguous,
                   .beyond = written->beyond,
                   .has_time = written->has_time,
                   .is_midnight = written->is_midnight};
    }

    /// [a TO b], {a TO b}: a brace leaves its end out.
    std::optional<DateReading> bracketed(std::string_view text) const {
        if (text.size() < 2 || (text.back() != ']' && text.back() != '}')) return std::nullopt;
        const std::string_view inner = text.substr(1, text.size() - 2);
        const std::size_t to = base::lower_case(inner).find(" to ");
        if (to == std::string::npos) return std::nullopt;
        return between(read_end(inner.substr(0, to), true), read_end(inner.substr(to + 4), true),
                       text.front() == '{', text.back() == '}');
    }

    std::optional<DateReading> compared(std::string_view text) const {
        const std::size_t sign = text.size() > 1 && text[1] == '=' ? 2 : 1;
        const std::string_view date = text.substr(sign);
        if (text.front() == '=') {
            const auto only = read_end(date, false);
            return between(only, only, false, false);
        }
        const auto how = text.front() == '>' ? DateOperator::kAfter : DateOperator::kBefore;
        return half_line(date, how, how == DateOperator::kAfter ? sign == 1 : sign == 2);
    }

    /// a/b, a/P1M, P1M/b.
    std::optional<DateReading> iso_interval(std::string_view text) const {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos)
            return std::nullopt;
        const std::string_view left = text.substr(0, slash);
        const std::string_view right = text.substr(slash + 1);
        const auto first = read_end(left, true);
        const auto last = read_end(right, true);
        // From a time of day on, a duration reaches into one day more.
        const auto moved = [](const End& from, Days day, std::string_view duration, int sign) {
            auto to = add_duration(day, duration, sign);
            if (to && from.has_time) *to += days(sign);
            return to;
        };
        if (first && first->span) {
            const auto until = moved(*first, first->span->first, right, 1);
            if (until) return between(first, End{Span{*until, *until}}, false, true);
        }
        if (last && last->span) {
            const auto since = moved(*last, last->span->last, left, -1);
            if (since) return between(End{Span{*since, *since}}, last, true, false);
        }
        return between(first, last, false, false);
    }

    /// after: from the first day of the date, or behind its last; before: up to the day before the
    /// date, or to its last.
    std::optional<DateReading> half_line(std::string_view text, DateOperator how,
                                         bool other_side) const {
        const auto date = read_end(text, false);
        if (!date) return std::nullopt;
        DateReading reading;
        if (!date->span) return no_such_day(*date);
        std::optional<Days> first;
        std::optional<Days> last;
        if (how == DateOperator::kAfter)
            first = other_side ? date->behind() : date->span->first;
        else
            last = other_side ? date->span->last : date->before();
        if (!set_days(first, last, reading)) return reading;
        tell(*date, *date, reading);
        return reading;
    }

    /// False: no article can have such a day, and the reading says so.
    static bool set_days(std::optional<Days> first, std::optional<Days> last,
                         DateReading& reading) {
        if ((first && *first > dates::kLastDay) || (last && *last < dates::kFirstDay)) {
            reading = nothing(kBeyond);
            return false;
        }
        if (first) reading.range.first = to_number(*first);
        if (last) reading.range.last = to_number(*last);
        return true;
    }

    static DateReading nothing(std::string note) {
        DateReading reading;
        reading.range.impossible = true;
        reading.doubtful = true;
        reading.note = std::move(note);
        return reading;
    }

    static constexpr const char* kBeyond =
        "articles are dated in the years 1 to 9999; nothing matches (a day is written as "
        "2026-01-31)";

    static std::optional<DateReading> no_such_day(const End& end) {
        if (end.beyond) return nothing(kBeyond);
        return nothing(end.ambiguous ? "day or month first? Nothing matches; write it as 2026-01-31"
                                     : "there is no such day; nothing matches");
    }

    std::optional<DateReading> between(const std::optional<End>& first,
                                       const std::optional<End>& last, bool without_first,
                                       bool without_last) const {
        if (!first || !last || (first->open && last->open)) return std::nullopt;
        if (!first->open && !first->span) return no_such_day(*first);
        if (!last->open && !last->span) return no_such_day(*last);
        DateReading reading;
        const End* from = &*first;
        const End* to = &*last;
        if (from->span && to->span && from->span->first > to->span->last) {
            std::swap(from, to);
            std::swap(without_first, without_last);
            reading.note = "the later date came first; ";
            reading.doubtful = true;
        }
        std::optional<Days> begin;
        std::optional<Days> end;
        if (from->span) begin = without_first ? from->behind() : from->span->first;
        if (to->span) end = without_last ? to->before() : to->span->last;
        if (!set_days(begin, end, reading)) return reading;
        if (reading.range.first && reading.range.last &&
            *reading.range.first > *reading.range.last) {
            reading.range = {};
            reading.range.impossible = true;
        }
        tell(*from, *to, reading);
        return reading;
    }

    /// Adds the days, where the text does not plainly have them.
    static void tell(const End& from, const End& to, DateReading& reading) {
        const bool has_time = from.has_time || to.has_time;
        if (has_time) reading.note += "articles are found by their day; ";
        if (!reading.note.empty() || from.relative || to.relative)
            reading.note += "read as date:" + to_string(reading.range);
    }

    DateOperator how_;
    Days today_;
};

std::string day_text(Day day) {
    std::string digits = std::to_string(day);
    digits.insert(0, 8 - std::min<std::size_t>(digits.size(), 8), '0');
    return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2);
}

}  // namespace

std::optional<DateReading> read_date(std::string_view text, DateOperator how, std::int64_t now) {
    // About the years 1 to 9999: what std::chrono's calendar and the slots can hold.
    constexpr std::int64_t kFarthest = 250'000'000'000;
    return Reader(how, std::min(std::max(now, -kFarthest / 5), kFarthest)).read(text);
}

std::string to_string(const DateRange& range) {
    if (range.undated) return "none";
    if (range.impossible) return "never";
    const std::string first = range.first ? day_text(*range.first) : "";
    const std::string last = range.last ? day_text(*range.last) : "";
    return range.first && range.first == range.last ? first : first + ".." + last;
}

}  // namespace newsdex::query
