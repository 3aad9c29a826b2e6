// The table of the distance, row by row; rows of a beginning that two words share are kept.
#include "base/edit_distance.hpp"

#include <algorithm>
#include <numeric>

#include "base/utf8.hpp"

namespace newsdex::base {

EditDistance::EditDistance(std::u32string_view word, std::size_t limit)
    : word_(word), limit_(limit) {
    rows_.emplace_back(word_.size() + 1);
    std::iota(rows_[0].begin(), rows_[0].end(), std::size_t{0});
}

std::size_t EditDistance::to(std::string_view other) {
    // Bytes are at least the letters and at most four times as many.
    if (other.size() + limit_ < word_.size() || other.size() > 4 * (word_.size() + limit_))
        return limit_ + 1;
    letters_ = code_points(other);
    if (letters_.size() + limit_ < word_.size() || letters_.size() > word_.size() + limit_)
        return limit_ + 1;
    const auto differs =
        std::mismatch(letters_.begin(), letters_.end(), previous_.begin(), previous_.end());
    std::size_t row = static_cast<std::size_t>(differs.first - letters_.begin()) + 1;
    row = std::min(row, rows_.size());
    rows_.resize(row);
    for (; row <= letters_.size(); ++row) {
        const std::vector<std::size_t>& above = rows_[row - 1];
        std::vector<std::size_t> now(word_.size() + 1);
        now[0] = row;
        std::size_t least = row;
        for (std::size_t i = 1; i <= word_.size(); ++i) {
            const std::size_t change = letters_[row - 1] == word_[i - 1] ? 0 : 1;
            now[i] = std::min({above[i] + 1, now[i - 1] + 1, above[i - 1] + change});
            const bool is_swap = row > 1 && i > 1 && letters_[row - 1] == word_[i - 2] &&
                                 letters_[row - 2] == word_[i - 1];
            if (is_swap) now[i] = std::min(now[i], rows_[row - 2][i - 2] + 1);
            least = std::min(least, now[i]);
        }
        rows_.push_back(std::move(now));
        // A swap reaches over one row, so two rows must be past the limit; one more row is cheap.
        if (least > limit_ + 1) break;
    }
    previous_ = letters_.substr(0, rows_.size() - 1);
    if (rows_.size() <= letters_.size()) return limit_ + 1;
    return std::min(rows_.back().back(), limit_ + 1);
}

}  // namespace newsdex::base
