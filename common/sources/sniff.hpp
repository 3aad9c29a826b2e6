// Which format is it? By content first; the name decides only what content leaves open.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::sources {

inline constexpr std::size_t kSniffBytes = 1 << 16;

/// What a file's head says. `format` is a name of the registry: "text", "markdown", "json" …, or
/// "binary" or "blank", or "kind" for what is no article whatever its name says.
struct Sniffed {
    std::string_view format;
    std::string detail;  ///< "a PNG picture"; of "kind" as kind_by_name(): "subtitles"
};

/// Looks at the head (up to kSniffBytes, unpacked) and the name without compression endings.
/// `is_all`: the head is the whole content. Never throws for content; linear in the head.
[[nodiscard]] Sniffed sniff(std::string_view head, bool is_all, std::string_view name);

/// The name without folders and without .gz, .xz, .zst at its end, nor what log rotation put there
/// (base::without_turn).
[[nodiscard]] std::string_view content_name(std::string_view path);

}  // namespace newsdex::sources
