// Where output goes: a terminal or not, how wide, and whether colour is wanted there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "output/render.hpp"

namespace newsdex::cli {

enum class ColorMode { kAuto, kAlways, kNever };

/// What colour depends on, apart from the user's word.
struct ColorFacts {
    bool is_terminal = false;
    bool no_color = false;       ///< $NO_COLOR is set and not empty (no-color.org)
    bool dumb_terminal = false;  ///< $TERM is "dumb" or not set
};

[[nodiscard]] std::optional<ColorMode> color_mode(std::string_view name) noexcept;
/// always and never win; auto: a terminal that can, unless $NO_COLOR speaks against it.
[[nodiscard]] bool wants_color(ColorMode mode, const ColorFacts& facts) noexcept;
/// The facts of a file descriptor in this process's environment.
[[nodiscard]] ColorFacts color_facts(int descriptor);

[[nodiscard]] bool is_terminal(int descriptor) noexcept;
/// Columns of the terminal; of $COLUMNS or 80 where there is none or it does not say. At least 20.
[[nodiscard]] std::size_t terminal_columns(int descriptor);

/// How a whole text is laid out on stdout: as wide as the terminal; into a pipe each paragraph is a
/// line.
[[nodiscard]] output::RenderOptions reading_options(ColorMode color);

/// The folder that the process stands in, absolute; "" where it is gone.
[[nodiscard]] std::string current_folder();

}  // namespace newsdex::cli
