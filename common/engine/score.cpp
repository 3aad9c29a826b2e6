// The formulas of BM25Weight and of the frequency of an OR, in libxapian's order of operations,
// then brought to the grid on which sums are exact.
#include "engine/score.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace newsdex::engine {

WordWeight word_weight(std::uint64_t with, const Statistics& all, const Ranking& ranking) {
    const auto articles = static_cast<double>(all.articles);
    const auto frequency = static_cast<double>(with);
    const double odds = (articles - frequency + 0.5) / (frequency + 0.5);
    const double most = std::log(odds < 2 ? odds * 0.5 + 1 : odds) * (ranking.k1 + 1);
    WordWeight weight;
    weight.most = most;
    weight.base = ranking.k1 * (1 - ranking.b);
    if (all.average_length > 0) weight.slope = ranking.k1 * ranking.b / all.average_length;
    weight.least = weight.base + ranking.k1 * ranking.b * ranking.min_length;
    return weight;
}

WordWeight exact_weight(std::uint64_t with, const Statistics& all, const Ranking& ranking) {
    Ranking without_length = ranking;
    without_length.b = 0;
    WordWeight weight = word_weight(with, all, without_length);
    weight.most *= ranking.exact;
    return weight;
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

bool is_term_list(const plan::Node& either) {
    return std::all_of(either.children.begin(), either.children.end(), [](const plan::Node& child) {
        return child.kind == plan::Kind::kTerm && !child.scored_as && !child.exact;
    });
}

bool is_one_word(const plan::Node& either) { return either.word && is_term_list(either); }

bool is_unscored(const plan::Node& either) {
    return either.children.size() > kMostScored && is_one_word(either);
}

}  // namespace newsdex::engine
