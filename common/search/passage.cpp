// A window slides over the matches; the one with the most and the rarest words wins, then sentences
// are kept whole.
#include "search/passage.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/sentences.hpp"
#include "search/text_step.hpp"

namespace newsdex::search {
namespace {

/// What is shown or left out as a whole: a place, or a word of a place too wide to show.
struct Unit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::span<const MatchedWord> words;
};

std::vector<Unit> units_of(std::string_view text, std::span<const MatchedPlace> places,
                           std::size_t columns) {
    std::vector<Unit> units;
    units.reserve(places.size());
    for (const MatchedPlace& place : places) {
        const std::size_t first = place.front().first;
        std::size_t last = 0;
        for (const MatchedWord& word : place) last = std::max(last, word.last);
        // A byte has at most one column, so most places need no counting.
        if (last - first <= columns || columns_between(text, first, last) <= columns) {
            units.push_back({first, last, place});
            continue;
        }
        for (const MatchedWord& word : place) units.push_back({word.first, word.last, {&word, 1}});
    }
    std::stable_sort(units.begin(), units.end(),
                     [](const Unit& a, const Unit& b) { return a.first < b.first; });
    return units;
}

/// Columns from the first unit's start to any byte asked for, in ascending order.
class ColumnCounter {
  public:
    ColumnCounter(std::string_view text, std::size_t start) : text_(text), at_(start) {}
    std::size_t to(std::size_t byte) {
        if (byte > at_) {
            columns_ += columns_between(text_, at_, byte);
            at_ = byte;
        }
        return columns_;
    }

  private:
    std::string_view text_;
    std::size_t at_;
    std::size_t columns_ = 0;
};

/// The worth of the units in a window that slides over them.
class Worth {
  public:
    explicit Worth(std::span<const double> weights) : weights_(weights), counts_(weights.size()) {}

    void add(const Unit& unit) {
        for (const MatchedWord& word : unit.words)
            if (counts_.at(word.word)++ == 0) distinct_ += weights_[word.word];
        ++units_;
    }
    void remove(const Unit& unit) {
        for (const MatchedWord& word : unit.words)
            if (--counts_.at(word.word) == 0) distinct_ -= weights_[word.word];
        --units_;
    }
    /// More places help, but never as much as another word.
    [[nodiscard]] double value() const {
        return distinct_ + 0.01 * static_cast<double>(std::min<std::size_t>(units_, 10));
    }

  private:
    std::span<const double> weights_;
    std::vector<std::size_t> counts_;
    double distinct_ = 0;
    std::size_t units_ = 0;
};

/// Walks back from `from` for at most `most` columns to the nearest start of a sentence. If there
/// is none: the farthest start of a word within `words_within` columns, else of a character;
/// `otherwise` if not even one fits.
std::size_t start_before(std::string_view text, std::size_t from, std::size_t most,
                         std::size_t words_within, std::size_t otherwise) {
    std::size_t columns = 0;
    std::optional<std::size_t> word;
    std::size_t character = otherwise;
    for (std::size_t at = from;; at = base::step_back(text, at)) {
        if (base::is_sentence_start(text, at)) return at;
        if (at == 0) return 0;
        const std::size_t before = base::step_back(text, at);
        const char32_t here = at < text.size() ? base::decode(text, at).code_point : U' ';
        const char32_t previous = base::decode(text, before).code_point;
        if (columns <= words_within && !base::is_white(here) && !base::joins_previous(here)) {
            character = at;
            if (base::is_white(previous) || base::width(here) == 2) word = at;
        }
        columns += columns_of(previous);
        if (columns > most) break;
    }
    return word.value_or(character);
}

/// The farthest end of a word within `most` columns behind `from`; of a character if there is none.
std::size_t end_after(std::string_view text, std::size_t from, std::size_t most) {
    std::size_t columns = 0;
    std::optional<std::size_t> word;
    std::size_t character = from;
    char32_t previous = 'x';  // the core ends in a word
    for (std::size_t at = from;;) {
        const base::Decoded next = base::decode(text, at);
        const bool is_end = next.length == 0;
        if (is_end || !base::joins_previous(next.code_point)) {
            character = at;
            const bool breaks = is_end || base::is_white(next.code_point) ||
                                base::width(next.code_point) == 2 || base::width(previous) == 2;
            if (breaks && !base::is_white(previous)) word = at;
        }
        if (is_end) return text.size();
        columns += columns_of(next.code_point);
        if (columns > most) break;
        previous = next.code_point;
        at += next.length;
    }
    return word.value_or(character);
}

}  // namespace

Stretch best_stretch(std::string_view text, std::span<const MatchedPlace> places,
                     std::span<const double> weights, std::size_t columns) {
    const std::vector<Unit> units = units_of(text, places, columns);
    ColumnCounter ends(text, units.front().first);
    ColumnCounter starts(text, units.front().first);
    Worth worth(weights);
    Stretch best{units.front().first, units.front().last};
    double best_worth = -1;
    std::size_t left = 0;
    std::size_t last = 0;
    for (std::size_t right = 0; right < units.size(); ++right) {
        worth.add(units[right]);
        last = std::max(last, units[right].last);
        const std::size_t end_column = ends.to(last);
        while (left < right && end_column - starts.to(units[left].first) > columns)
            worth.remove(units[left++]);
        if (worth.value() > best_worth + 1e-9) {
            best_worth = worth.value();
            best = {units[left].first, last};
        }
    }
    return best;
}

Stretch with_context(std::string_view text, Stretch core, std::size_t columns) {
    while (core.last > core.first) {  // marks behind the last letter belong to it
        const base::Decoded next = base::decode(text, core.last);
        if (next.length == 0 || !base::joins_previous(next.code_point)) break;
        core.last += next.length;
    }
    std::size_t used = columns_between(text, core.first, core.last);
    if (used >= columns) return {core.first, end_after(text, core.first, columns)};
    const std::size_t spare = columns - used;
    Stretch out = core;
    out.first = start_before(text, core.first, spare * 2 / 3, spare / 3, core.first);
    used = columns_between(text, out.first, core.last);
    out.last = end_after(text, core.last, columns - std::min(used, columns));
    used = columns_between(text, out.first, out.last);
    // Near the end of the text: what is left over goes to the front.
    while (out.last == text.size() && out.first > 0 && used < columns) {
        const std::size_t first = start_before(text, base::step_back(text, out.first),
                                               columns - used, columns - used, out.first);
        if (columns_between(text, first, out.last) > columns || first >= out.first) break;
        out.first = first;
        used = columns_between(text, out.first, out.last);
    }
    return out;
}

}  // namespace newsdex::search
