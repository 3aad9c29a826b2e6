// TOML front matter by toml++.
#include <sstream>

#include <toml++/toml.h>

#include "base/toml_bounds.hpp"
#include "sources/markdown/head_values.hpp"

namespace newsdex::sources {
namespace {

std::string written(const toml::node& node) {
    std::ostringstream out;
    node.visit([&out](const auto& value) {
        if constexpr (toml::is_value<decltype(value)>) out << value.get();
    });
    return out.str();
}

void add(Tree& tree, std::uint32_t parent, std::string_view key, const toml::node& node) {
    using Kind = Value::Kind;
    if (const toml::table* table = node.as_table()) {
        const std::uint32_t map = tree.add(parent, key, Kind::kMap);
        for (const auto& [name, item] : *table)
            add(tree, map, tree.keep(std::string(name.str())), item);
    } else if (const toml::array* array = node.as_array()) {
        const std::uint32_t list = tree.add(parent, key, Kind::kList);
        for (const toml::node& item : *array) add(tree, list, {}, item);
    } else if (const auto* text = node.as_string()) {
        tree.add(parent, key, Kind::kString, tree.keep(text->get()));
    } else if (const auto* truth = node.as_boolean()) {
        tree.add(parent, key, Kind::kBool, truth->get() ? "true" : "false");
    } else {
        const bool number = node.is_number();
        tree.add(parent, key, number ? Kind::kNumber : Kind::kString, tree.keep(written(node)));
    }
}

}  // namespace

std::string toml_values(std::string_view head, Tree& tree) {
    tree.clear();
    const std::string_view beyond = base::beyond_toml_bounds(head);
    if (!beyond.empty()) return std::string(beyond);
    try {
        add(tree, Tree::kNone, {}, toml::parse(head));
        return "";
    } catch (const toml::parse_error& error) {
        return std::string(error.description());
    }
}

}  // namespace newsdex::sources
