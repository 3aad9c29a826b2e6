// As logrotate names: a count, or with dateext a day and perhaps an hour.
#include "base/rotated_name.hpp"

#include "base/ascii.hpp"

namespace newsdex::base {

namespace {

/// Is there an ending of a file's name that is no number?
bool has_ending(std::string_view name) noexcept {
    name = name.substr(name.rfind('/') + 1);
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos || point == 0) return false;
    const std::string_view ending = name.substr(point + 1);
    return !ending.empty() && !all_digits(ending) && ending.find(' ') == std::string_view::npos;
}

}  // namespace

std::string_view without_turn(std::string_view name) noexcept {
    const std::size_t at = name.find_last_of(".-");
    if (at == std::string_view::npos) return name;
    const std::string_view turn = name.substr(at + 1);
    const bool is_turn =
        name[at] == '.' ? !turn.empty() && turn.size() <= 3 : turn.size() == 8 || turn.size() == 10;
    return is_turn && all_digits(turn) && has_ending(name.substr(0, at)) ? name.substr(0, at)
                                                                         : name;
}

}  // namespace newsdex::base
