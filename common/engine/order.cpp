// Keys whose bytes sort as the order says, and the same as numbers.
#include "engine/order.hpp"

#include <limits>
#include <tuple>

namespace newsdex::engine {
namespace {

/// Of the first eight bytes, big-endian; what is not there counts as 0.
std::uint64_t number_of(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return number;
}

}  // namespace

std::string date_key(std::string published, std::string_view id, Sort sort) {
    std::string key(1, published.empty() ? '\1' : '\0');
    if (sort != Sort::kOldest)
        for (char& c : published) c = static_cast<char>(~c);
    key += published;
    key += id;
    return key;
}

std::uint64_t date_number(std::string_view published, Sort sort) {
    if (published.empty()) return std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t number = number_of(published);
    return sort == Sort::kOldest ? number : ~number;
}

std::array<std::uint64_t, 2> id_numbers(std::string_view id) {
    constexpr std::size_t kHalf = sizeof(std::uint64_t);
    return {number_of(id), id.size() > kHalf ? number_of(id.substr(kHalf)) : 0};
}

bool comes_before(const Rank& a, const Rank& b) {
    return std::tie(b.words, b.score, a.missing, a.date) <
           std::tie(a.words, a.score, b.missing, b.date);
}

}  // namespace newsdex::engine
