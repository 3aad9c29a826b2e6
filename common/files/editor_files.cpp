// By signs that nobody else writes, then by a second ending.
#include "files/editor_files.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::files {
namespace {

/// Behind another ending: LibreOffice and Notepad++ (bak), patch and merge tools (orig, rej), vim
/// (swp to swn), Kate, nano (save), Word and others (tmp, autosave).
constexpr std::array<std::string_view, 10> kEndings{"bak", "orig", "rej",      "swp",  "swo",
                                                    "swn", "tmp",  "kate-swp", "save", "autosave"};

/// Takes the last ending off the name; "" and the name as it was if there is none.
std::string take_ending(std::string_view& name) {
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == name.size()) return "";
    std::string ending = base::lower_case(name.substr(point + 1));
    name = name.substr(0, point);
    return ending;
}

bool is_ending(std::string_view text) {
    return !text.empty() &&
           std::none_of(text.begin(), text.end(), [](char c) { return base::is_blank(c); });
}

bool has_second_ending(std::string_view name) {
    std::string ending = take_ending(name);
    // nano counts: a.txt.save.1
    if (base::all_digits(ending)) {
        ending = take_ending(name);
        if (ending != "save") return false;
    }
    if (!base::is_one_of(std::string_view(ending), kEndings)) return false;
    return is_ending(take_ending(name));
}

}  // namespace

bool is_of_editor(std::string_view name) {
    if (name.size() < 2) return false;
    if (name.ends_with('~') || name.starts_with(".#") || name.starts_with("~$") ||
        name.starts_with(".~lock."))
        return true;
    if (name.size() > 2 && name.starts_with('#') && name.ends_with('#')) return true;
    const bool of_word = name.starts_with('~') && base::ends_ignoring_case(name, ".tmp");
    return of_word || name == "DEADJOE" || has_second_ending(name);
}

}  // namespace newsdex::files
