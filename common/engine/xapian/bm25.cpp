// The formulas of BM25Weight and of the frequency of an OR, in libxapian's order of operations.
#include "engine/xapian/bm25.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace newsdex::engine {

double WordWeight::of(double count, double length) const {
    const double part = b == 0 || average_length == 0 ? min_length : length * (1 / average_length);
    const double divisor = k1 * (std::max(part, min_length) * b + (1 - b)) + count;
    return most * (count / divisor);
}

double most_of(double with, double articles, double k1) {
    const double odds = (articles - with + 0.5) / (with + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds) * (k1 + 1);
}

std::uint64_t frequency_of_any(std::vector<std::uint64_t> frequencies, std::uint64_t articles) {
    if (frequencies.empty() || articles == 0) return 0;
    const std::greater<> rarest_first;
    std::make_heap(frequencies.begin(), frequencies.end(), rarest_first);
    while (frequencies.size() > 1) {
        const auto a = static_cast<double>(frequencies.front());
        std::pop_heap(frequencies.begin(), frequencies.end(), rarest_first);
        frequencies.pop_back();
        const auto b = static_cast<double>(frequencies.front());
        std::pop_heap(frequencies.begin(), frequencies.end(), rarest_first);
        const double either = b + a - (b * a / static_cast<double>(articles));
        frequencies.back() = static_cast<std::uint64_t>(std::floor(either + 0.5));
        std::push_heap(frequencies.begin(), frequencies.end(), rarest_first);
    }
    return frequencies.front();
}

}  // namespace newsdex::engine
