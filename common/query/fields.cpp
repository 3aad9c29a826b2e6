// The names stand in the table of fields; here they are looked up and guessed.
#include "query/fields.hpp"

#include <algorithm>
#include <vector>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

template <class Visit>
void for_each_name(std::string_view names, Visit&& visit) {
    while (!names.empty()) {
        const std::size_t blank = std::min(names.find(' '), names.size());
        visit(names.substr(0, blank));
        names.remove_prefix(std::min(blank + 1, names.size()));
    }
}

/// Letters to insert, drop, replace or swap with a neighbour to make one of the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string_view name_of(Field field) noexcept {
    const std::string_view names = article::row_of(field).names;
    return names.substr(0, names.find(' '));
}

FieldKind kind_of(Field field) noexcept {
    const article::Asked asked = article::row_of(field).asked;
    const bool words = asked == article::Asked::kWords || asked == article::Asked::kList;
    return words ? FieldKind::kText : FieldKind::kValue;
}

std::optional<Field> field_called(std::string_view name) {
    const std::string lower = to_lower_ascii(name);
    std::optional<Field> found;
    for (const article::Row& row : article::fields()) {
        for_each_name(row.names, [&](std::string_view known) {
            if (known == lower) found = row.field;
        });
    }
    return found;
}

std::optional<std::string> field_like(std::string_view name) {
    constexpr std::size_t kLongest = 16;  // no name is longer; keeps the comparison small
    if (name.size() < 3 || name.size() > kLongest) return std::nullopt;
    const std::string lower = to_lower_ascii(name);
    std::size_t best = std::min<std::size_t>(2, name.size() / 3) + 1;
    std::optional<std::string> found;
    for (const article::Row& row : article::fields()) {
        for_each_name(row.names, [&](std::string_view known) {
            const std::size_t away = distance(lower, known);
            if (known.size() > 2 && away < best) {
                best = away;
                found = std::string(known);
            }
        });
    }
    return found;
}

}  // namespace newsdex::query
