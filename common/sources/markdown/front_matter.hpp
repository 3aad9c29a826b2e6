// The head of a Markdown file: what says "title: …" before the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsdex::sources {

enum class FrontMatterKind : std::uint8_t { kYaml, kToml, kJson };

struct FrontMatter {
    FrontMatterKind kind = FrontMatterKind::kYaml;
    std::string_view head;  ///< without its marks
    std::string_view body;
};

inline constexpr std::size_t kMaxFrontMatter = 256 << 10;  // bytes

/// Parts head and body: `---` to `---` or `...` (YAML with at least one `key:`, or JSON), `+++` to
/// `+++` (TOML), or an object with a blank line and text that is no JSON behind it. Blank lines and
/// a byte order mark may stand before. nullopt: there is none, or it is not closed within
/// kMaxFrontMatter bytes.
[[nodiscard]] std::optional<FrontMatter> split_front_matter(std::string_view text);

}  // namespace newsdex::sources
