// The names stand in the table of fields; here they are looked up and guessed.
#include "query/fields.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"

namespace newsdex::query {
namespace {

template <class Visit>
void for_each_name(std::string_view names, Visit&& visit) {
    while (!names.empty()) visit(base::take_part(names, ' '));
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
    const std::string lower = base::lower_case(name);
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
    std::size_t best = std::min<std::size_t>(2, name.size() / 3) + 1;
    base::EditDistance distance(base::code_points(base::lower_case(name)), best);
    std::optional<std::string> found;
    for (const article::Row& row : article::fields()) {
        for_each_name(row.names, [&](std::string_view known) {
            const std::size_t away = distance.to(known);
            if (known.size() > 2 && away < best) {
                best = away;
                found = std::string(known);
            }
        });
    }
    return found;
}

}  // namespace newsdex::query
