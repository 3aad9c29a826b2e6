// The parser for each kind of head; lines where it refuses.
#include "sources/markdown/head_values.hpp"

#include "sources/json/parse.hpp"

namespace newsdex::sources {
namespace {

/// Copies with the text, which belongs to the parser. At most as deep as JSON may be.
void copy(Value value, std::uint32_t parent, Tree& tree) {
    const std::string_view key = tree.keep(std::string(value.key()));
    const std::uint32_t node =
        tree.add(parent, key, value.kind(), tree.keep(std::string(value.text())));
    for (Value item = value.first(); item; item = item.next()) copy(item, node, tree);
}

}  // namespace

std::string json_values(std::string_view head, Tree& tree) {
    tree.clear();
    JsonParser parser;
    if (const auto fault = parser.parse_copy(head)) return fault->reason;
    if (!parser.root().is_map()) return "it is no object";
    copy(parser.root(), Tree::kNone, tree);
    return "";
}

std::string read_front_matter(const FrontMatter& front_matter, Tree& tree) {
    const auto values = front_matter.kind == FrontMatterKind::kYaml   ? yaml_values
                        : front_matter.kind == FrontMatterKind::kToml ? toml_values
                                                                      : json_values;
    const std::string problem = values(front_matter.head, tree);
    if (problem.empty()) return "";
    line_values(front_matter.head, tree);
    return "read line by line: " + problem;
}

}  // namespace newsdex::sources
