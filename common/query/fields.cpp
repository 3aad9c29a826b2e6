#include "query/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

struct Row {
    Field field;
    FieldKind kind;
    std::string_view name;
    std::string_view aliases;  ///< separated by blanks
};

constexpr auto kText = FieldKind::kText;
constexpr auto kValue = FieldKind::kValue;
constexpr std::array kRows{
    Row{Field::kTitle, kText, "title", "intitle allintitle headline hl hd subject"},
    Row{Field::kSubtitle, kText, "subtitle", ""},
    Row{Field::kSummary, kText, "summary", ""},
    Row{Field::kAuthor, kText, "author", "byline by from"},
    Row{Field::kDateline, kText, "dateline", ""},
    Row{Field::kBody, kText, "body", "text intext"},
    Row{Field::kPlace, kText, "place", "geographic"},
    Row{Field::kOrganisation, kText, "org", "company organisation organization"},
    Row{Field::kPerson, kText, "person", ""},
    Row{Field::kKeyword, kValue, "keyword", "term tag topic"},
    Row{Field::kPublisher, kValue, "publisher", "source pub publication sn"},
    Row{Field::kSection, kValue, "section", "desk se"},
    Row{Field::kLanguage, kValue, "lang", "language la"},
    Row{Field::kHost, kValue, "host", "site"},
    Row{Field::kFormat, kValue, "format", "mime filetype ext"},
    Row{Field::kStatus, kValue, "status", ""},
    Row{Field::kId, kValue, "id", ""},
    Row{Field::kGuid, kValue, "guid", ""},
    Row{Field::kUrl, kValue, "url", "inurl"},
    Row{Field::kPath, kValue, "path", "dir folder"},
};

const Row& row_of(Field field) noexcept {
    return *std::find_if(kRows.begin(), kRows.end(),
                         [field](const Row& row) { return row.field == field; });
}

template <class Visit>
void for_each_name(Visit&& visit) {
    for (const Row& row : kRows) {
        visit(row.name, row.field);
        std::string_view rest = row.aliases;
        while (!rest.empty()) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            visit(rest.substr(0, blank), row.field);
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
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

std::string_view name_of(Field field) noexcept { return row_of(field).name; }

FieldKind kind_of(Field field) noexcept { return row_of(field).kind; }

std::optional<Field> field_called(std::string_view name) {
    const std::string lower = to_lower_ascii(name);
    std::optional<Field> found;
    for_each_name([&](std::string_view known, Field field) {
        if (known == lower) found = field;
    });
    return found;
}

std::optional<std::string> field_like(std::string_view name) {
    constexpr std::size_t kLongest = 16;  // no name is longer; keeps the comparison small
    if (name.size() < 3 || name.size() > kLongest) return std::nullopt;
    const std::string lower = to_lower_ascii(name);
    std::size_t best = std::min<std::size_t>(2, name.size() / 3) + 1;
    std::optional<std::string> found;
    for_each_name([&](std::string_view known, Field) {
        const std::size_t away = distance(lower, known);
        if (known.size() > 2 && away < best) {
            best = away;
            found = std::string(known);
        }
    });
    return found;
}

}  // namespace newsdex::query
