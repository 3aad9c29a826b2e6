// Turns are as logrotate names them: a count, or with dateext a day and perhaps an hour.
#include "base/file_name.hpp"

#include "base/ascii.hpp"

namespace newsdex::base {

std::string_view ending_of(std::string_view name) noexcept {
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos || point == 0) return {};
    const std::string_view ending = name.substr(point + 1);
    return ending.find(' ') == std::string_view::npos ? ending : std::string_view{};
}

std::string_view without_turn(std::string_view name) noexcept {
    const std::size_t at = name.find_last_of(".-");
    if (at == std::string_view::npos) return name;
    const std::string_view turn = name.substr(at + 1);
    const bool is_turn =
        name[at] == '.' ? !turn.empty() && turn.size() <= 3 : turn.size() == 8 || turn.size() == 10;
    if (!is_turn || !all_digits(turn)) return name;
    const std::string_view rest = name.substr(0, at);
    const std::string_view ending = ending_of(rest.substr(rest.rfind('/') + 1));
    return ending.empty() || all_digits(ending) ? name : rest;
}

}  // namespace newsdex::base
