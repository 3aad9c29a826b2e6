// pandas writes a frame in five ways ("orient"); rows as maps and maps of maps need nothing
// special.
#include "sources/json/tables.hpp"

#include "sources/fields/convert.hpp"
#include "sources/fields/names.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kFewestColumns = 2;

bool is_key_of_text(std::string_view key) {
    const auto found = json_field(key);
    return found && (found->field == Field::kTitle || found->field == Field::kBody);
}

void copy(Value value, std::uint32_t parent, std::string_view key, Tree& tree) {
    const std::uint32_t node = tree.add(parent, key, value.kind(), value.text());
    for (Value item = value.first(); item; item = item.next()) copy(item, node, item.key(), tree);
}

std::size_t count(Value list) {
    std::size_t items = 0;
    for (Value item = list.first(); item; item = item.next()) ++items;
    return items;
}

bool is_column(Value value) {
    if (!value.is_map() && !value.is_list()) return false;
    for (Value item = value.first(); item; item = item.next())
        if (item.is_map()) return false;
    return !value.empty();
}

/// {"title": {"0": "A", "1": "B"}}, {"title": ["A", "B"]}: each column as long as the others, and
/// where it is a map, with their keys.
bool is_map_of_columns(Value map) {
    const Value first = map.first();
    if (!first || !is_column(first)) return false;
    const std::size_t rows = count(first);
    // A list of one is a value that a catalogue keeps as a list.
    if (first.is_list() && rows < 2) return false;
    std::size_t known = 0, columns = 0;
    for (Value column = first; column; column = column.next(), ++columns) {
        if (!is_column(column) || column.kind() != first.kind() || count(column) != rows ||
            column.first().key() != first.first().key())
            return false;
        known += json_field(column.key()) ? 1 : 0;
    }
    bool has_text = false;
    for (Value column = first; column; column = column.next())
        has_text = has_text || is_key_of_text(column.key());
    return has_text && known >= kFewestColumns;
}

std::deque<Tree> rows_of_columns(Value map) {
    std::deque<Tree> rows(count(map.first()));
    for (Tree& row : rows) row.add(Tree::kNone, {}, Value::Kind::kMap);
    for (Value column = map.first(); column; column = column.next()) {
        auto row = rows.begin();
        for (Value cell = column.first(); cell; cell = cell.next())
            copy(cell, 0, column.key(), *row++);
    }
    return rows;
}

}  // namespace

std::vector<std::string> column_names(Value list) {
    std::vector<std::string> names;
    std::size_t known = 0;
    bool has_text = false;
    for (Value item = list.first(); item; item = item.next()) {
        names.push_back(item.is_map() ? line_of(item) : std::string(item.text()));
        known += json_field(names.back()) ? 1 : 0;
        has_text = has_text || is_key_of_text(names.back());
    }
    if (known < kFewestColumns || !has_text) names.clear();
    return names;
}

void add_row(const std::vector<std::string>& names, Value cells, Tree& row) {
    row.add(Tree::kNone, {}, Value::Kind::kMap);
    Value cell = cells.first();
    for (auto name = names.begin(); name != names.end() && cell; ++name, cell = cell.next())
        copy(cell, 0, row.keep(*name), row);
}

std::deque<Tree> rows_of_table(Value map) {
    if (is_map_of_columns(map)) return rows_of_columns(map);
    std::deque<Tree> rows;
    for (const std::string_view head : {"columns", "fields", "header", "headers", "schema"}) {
        const std::vector<std::string> names = column_names(map[head]);
        if (names.empty()) continue;
        for (const std::string_view body : {"data", "rows", "values", "records"})
            for (Value row = map[body].first(); row; row = row.next())
                if (row.is_list()) add_row(names, row, rows.emplace_back());
    }
    return rows;
}

}  // namespace newsdex::sources
