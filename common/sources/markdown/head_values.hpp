// Front matter to a tree of values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sources/fields/value.hpp"
#include "sources/markdown/front_matter.hpp"

namespace newsdex::sources {

/// Of a head whose length a few characters could multiply.
inline constexpr std::size_t kMaxNodes = 10'000;

/// Fills the tree from the head; its root is a map. What is no valid YAML is read line by line
/// (`key: rest of the line`), TOML and JSON that are not valid likewise. Returns a note for the
/// article's origin then, else "".
[[nodiscard]] std::string read_front_matter(const FrontMatter& front_matter, Tree& tree);

/// YAML by its events: no aliases, at most kMaxNodes nodes, tags ignored. "" or why not.
[[nodiscard]] std::string yaml_values(std::string_view head, Tree& tree);
/// TOML, nested at most as deep as the library allows. "" or why not.
[[nodiscard]] std::string toml_values(std::string_view head, Tree& tree);
/// A JSON object. "" or why not.
[[nodiscard]] std::string json_values(std::string_view head, Tree& tree);
/// `key: value` and `key = value` at line starts, `- item` and `[a, b]` as lists. Takes everything.
void line_values(std::string_view head, Tree& tree);

}  // namespace newsdex::sources
