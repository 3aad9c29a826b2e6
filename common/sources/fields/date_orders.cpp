// Each slash or hyphen between two numbers is looked at; the key is the string before the colon.
#include "sources/fields/date_orders.hpp"

#include "base/ascii.hpp"
#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kMaxKeys = 1000;

/// Takes the number of one or two digits at `at`; 0 if there is none.
unsigned take_number(std::string_view text, std::size_t& at) {
    unsigned value = 0;
    const std::size_t begin = at;
    while (at < text.size() && base::is_digit(text[at]) && at - begin < 3)
        value = value * 10 + static_cast<unsigned>(text[at++] - '0');
    return at - begin > 2 ? 0 : value;
}

/// +1 for 03/25/2026, -1 for 25/03/2026, 0 for 03/04/2026 and what is no date.
int vote_of(std::string_view text) {
    if (text.find("://") != std::string_view::npos) return 0;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        const bool starts = base::is_digit(text[begin]) &&
                            (begin == 0 || !(base::is_digit(text[begin - 1]) ||
                                             text[begin - 1] == '/' || text[begin - 1] == '-'));
        if (!starts) continue;
        std::size_t at = begin;
        const unsigned first = take_number(text, at);
        if (first == 0 || at == text.size() || (text[at] != '/' && text[at] != '-')) continue;
        const char sign = text[at++];
        const unsigned second = take_number(text, at);
        if (second == 0 || at == text.size() || text[at] != sign) continue;
        const bool has_year =
            at + 2 < text.size() && base::is_digit(text[at + 1]) && base::is_digit(text[at + 2]);
        if (!has_year || first > 31 || second > 31) continue;
        if (first <= 12 && second > 12) return 1;
        return first > 12 && second <= 12 ? -1 : 0;
    }
    return 0;
}

}  // namespace

DateOrders::DateOrders(std::string_view json) {
    std::string_view string;  // the one before
    std::string_view key;
    for (std::size_t at = 0; (at = json.find('"', at)) < json.size();) {
        std::size_t end = at + 1;
        while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
        if (end >= json.size()) return;
        string = json.substr(at + 1, end - at - 1);
        at = end + 1;
        std::size_t next = at;
        while (next < json.size() && base::is_white_space(json[next])) ++next;
        if (next < json.size() && json[next] == ':') {
            key = string;
        } else if (string.size() <= kLongestDate) {
            const int vote = vote_of(string);
            if (vote == 0 || (votes_.size() == kMaxKeys && votes_.find(key) == votes_.end()))
                continue;
            votes_[std::string(key)] += vote;
            all_ += vote;
        }
    }
}

std::optional<bool> DateOrders::month_first(std::string_view key) const {
    const auto votes = votes_.find(key);
    const long vote = votes != votes_.end() && votes->second != 0 ? votes->second : all_;
    return vote == 0 ? std::nullopt : std::optional(vote > 0);
}

base::Hash DateOrders::fingerprint() const {
    base::Hasher hasher;
    hasher.add(all_ == 0 ? "0" : all_ > 0 ? "+" : "-");
    for (const auto& [key, vote] : votes_) {
        if (vote == 0) continue;
        hasher.add(vote > 0 ? "+" : "-");
        hasher.add_field(key);
    }
    return hasher.finish();
}

}  // namespace newsdex::sources
