// One pass over the list, and no copy of its parts.
#include "base/lists.hpp"

namespace newsdex::base {

std::string_view take_part(std::string_view& rest, char sign) noexcept {
    const std::string_view part = rest.substr(0, rest.find(sign));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return part;
}

bool has_word(std::string_view list, std::string_view word) noexcept {
    while (!list.empty())
        if (take_part(list, ' ') == word) return true;
    return false;
}

std::string joined(const std::vector<std::string>& values, std::string_view between) {
    std::string out;
    for (const std::string& value : values) {
        if (!out.empty()) out += between;
        out += value;
    }
    return out;
}

}  // namespace newsdex::base
