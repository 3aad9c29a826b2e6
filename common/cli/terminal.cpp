// Asks the terminal for its width, and the environment whether colour is wanted.
#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>

namespace newsdex::cli {
namespace {

constexpr std::size_t kUsualColumns = 80;
constexpr std::size_t kFewestColumns = 20;  // below, no line can be laid out

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

}  // namespace

std::optional<ColorMode> color_mode(std::string_view name) noexcept {
    if (name == "auto") return ColorMode::kAuto;
    if (name == "always") return ColorMode::kAlways;
    if (name == "never") return ColorMode::kNever;
    return std::nullopt;
}

bool wants_color(ColorMode mode, const ColorFacts& facts) noexcept {
    if (mode != ColorMode::kAuto) return mode == ColorMode::kAlways;
    return facts.is_terminal && !facts.no_color && !facts.dumb_terminal;
}

ColorFacts color_facts(int descriptor) {
    const char* term = std::getenv("TERM");
    return {.is_terminal = is_terminal(descriptor),
            .no_color = is_set("NO_COLOR"),
            .dumb_terminal = term == nullptr || std::strcmp(term, "dumb") == 0};
}

bool is_terminal(int descriptor) noexcept { return ::isatty(descriptor) == 1; }

output::RenderOptions reading_options(ColorMode color) {
    const bool terminal = is_terminal(STDOUT_FILENO);
    return {.color = wants_color(color, color_facts(STDOUT_FILENO)),
            .columns = terminal ? terminal_columns(STDOUT_FILENO)
                                : std::numeric_limits<std::size_t>::max(),
            .terminal = terminal,
            .here = current_folder()};
}

std::string current_folder() {
    std::error_code gone;
    return std::filesystem::current_path(gone).native();
}

std::size_t terminal_columns(int descriptor) {
    winsize size{};
    std::size_t columns = 0;
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
    if (columns == 0) {
        if (const char* text = std::getenv("COLUMNS"))
            std::from_chars(text, text + std::strlen(text), columns);
    }
    return columns == 0 ? kUsualColumns : std::max(columns, kFewestColumns);
}

}  // namespace newsdex::cli
