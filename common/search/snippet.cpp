// Cuts the stretch that passage.hpp chose and writes it as one line, counting code points for the
// marks as it goes.
#include "search/snippet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "search/passage.hpp"
#include "search/text_step.hpp"

namespace newsdex::search {
namespace {

/// Do words of one place stand as one word: 東京, co-op, 9/11?
bool is_one_word(std::string_view between) {
    constexpr std::string_view kSigns[] = {"",  "-",      "'",      "/",     ".",
                                           "&", "\u2019", "\u2010", "\u2011"};
    return std::find(std::begin(kSigns), std::end(kSigns), between) != std::end(kSigns);
}

/// The words of a place as byte ranges, with the marks that follow; ascending, disjoint.
std::vector<Stretch> ranges_of(std::string_view text, const MatchedPlace& place) {
    std::vector<Stretch> ranges;
    for (const MatchedWord& word : place) ranges.push_back({word.first, word.last});
    std::sort(ranges.begin(), ranges.end(),
              [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
    std::vector<Stretch> merged;
    for (Stretch range : ranges) {
        for (base::Decoded next = base::decode(text, range.last);
             next.length > 0 && base::joins_previous(next.code_point);
             next = base::decode(text, range.last))
            range.last += next.length;
        const bool joins =
            !merged.empty() &&
            (range.first <= merged.back().last ||
             is_one_word(text.substr(merged.back().last, range.first - merged.back().last)));
        if (joins)
            merged.back().last = std::max(merged.back().last, range.last);
        else
            merged.push_back(range);
    }
    return merged;
}

/// All matched words; those of different places are joined only where they overlap.
std::vector<Stretch> merged_ranges(std::string_view text, std::span<const MatchedPlace> places) {
    std::vector<Stretch> ranges;
    for (const MatchedPlace& place : places) {
        const std::vector<Stretch> its = ranges_of(text, place);
        ranges.insert(ranges.end(), its.begin(), its.end());
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
    std::vector<Stretch> merged;
    for (const Stretch& range : ranges)
        if (!merged.empty() && range.first < merged.back().last)
            merged.back().last = std::max(merged.back().last, range.last);
        else
            merged.push_back(range);
    return merged;
}

/// The ranges to mark in what is shown: words that were cut off are not, but for the core's.
std::vector<Stretch> shown_ranges(const std::vector<Stretch>& ranges, Stretch shown, Stretch core) {
    std::vector<Stretch> out;
    for (Stretch range : ranges) {
        const bool in_core = range.first < core.last && range.last > core.first;
        const bool is_whole = range.first >= shown.first && range.last <= shown.last;
        if (!in_core && !is_whole) continue;
        range.first = std::max(range.first, shown.first);
        range.last = std::min(range.last, shown.last);
        if (range.first < range.last) out.push_back(range);
    }
    return out;
}

/// Writes a stretch with its blanks squeezed, noting where the highlights come to lie.
class Writer {
  public:
    Writer(std::string_view text, std::span<const Stretch> ranges)
        : text_(text), ranges_(ranges), next_(ranges_.begin()) {}

    void write(Stretch stretch) {
        for (std::size_t at = stretch.first; at < stretch.last;) {
            const base::Decoded next = base::decode(text_, at);
            mark(at);
            if (base::is_white(next.code_point))
                is_blank_due_ = code_points_ > 0;
            else
                put(next.code_point);
            at += next.length;
        }
        mark(stretch.last);
        close();
    }
    void add(char32_t c) {
        if (code_points_ > 0) is_blank_due_ = true;
        put(c);
        is_blank_due_ = true;
    }
    Snippet take() && { return std::move(out_); }

  private:
    void put(char32_t c) {
        if (is_blank_due_) {
            out_.text += ' ';
            ++code_points_;
            is_blank_due_ = false;
        }
        if (is_open_ && open_ == kNotYet) open_ = code_points_;
        base::append(out_.text, c);
        ++code_points_;
    }
    /// Opens and closes highlights as the walk reaches byte `at`.
    void mark(std::size_t at) {
        if (next_ == ranges_.end()) return;
        if (is_open_ && at >= next_->last) {
            close();
            ++next_;
        }
        if (next_ != ranges_.end() && !is_open_ && at >= next_->first && at < next_->last) {
            is_open_ = true;
            open_ = kNotYet;
        }
    }
    void close() {
        if (is_open_ && open_ != kNotYet && code_points_ > open_)
            out_.highlights.push_back({open_, code_points_});
        is_open_ = false;
    }

    static constexpr std::size_t kNotYet = static_cast<std::size_t>(-1);
    std::string_view text_;
    std::span<const Stretch> ranges_;
    std::span<const Stretch>::iterator next_;
    Snippet out_;
    std::size_t code_points_ = 0;
    std::size_t open_ = kNotYet;
    bool is_open_ = false;
    bool is_blank_due_ = false;
};

constexpr char32_t kEllipsis = 0x2026;

bool has_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode(text, at);
        if (!base::is_white(next.code_point)) return true;
        at += next.length;
    }
    return false;
}

}  // namespace

Snippet cut_snippet(std::string_view text, std::span<const MatchedPlace> places,
                    std::span<const double> weights, std::size_t columns) {
    constexpr std::size_t kCutColumns = 4;  // "… " and " …"
    const std::size_t room = columns > 2 * kCutColumns ? columns - kCutColumns : kCutColumns;
    const Stretch core = places.empty() ? Stretch{} : best_stretch(text, places, weights, room);
    const Stretch shown = with_context(text, core, room);
    const std::vector<Stretch> ranges = shown_ranges(merged_ranges(text, places), shown, core);
    Writer writer(text, ranges);
    if (has_text(text.substr(0, shown.first))) writer.add(kEllipsis);
    writer.write(shown);
    if (has_text(text.substr(shown.last))) writer.add(kEllipsis);
    return std::move(writer).take();
}

std::vector<CodePointRange> highlights_of(std::string_view text,
                                          std::span<const MatchedPlace> places) {
    std::vector<CodePointRange> out;
    std::size_t byte = 0;
    std::size_t code_points = 0;
    const auto count_to = [&](std::size_t target) {
        for (; byte < target && byte < text.size(); ++code_points)
            byte += base::decode(text, byte).length;
        return code_points;
    };
    for (const Stretch& range : merged_ranges(text, places)) {
        const std::size_t first = count_to(range.first);
        out.push_back({first, count_to(range.last)});
    }
    return out;
}

}  // namespace newsdex::search
