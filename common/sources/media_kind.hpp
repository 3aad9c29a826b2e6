// What is no article by its name or first bytes: pictures, sound, programs, fonts, office files,
// and text that is no news: subtitles, calendars, TeX.
#pragma once

#include <string_view>

namespace newsdex::sources {

/// "picture", "sound", "subtitles" and the like by the name's ending; "" for every other name.
[[nodiscard]] std::string_view kind_by_name(std::string_view name);

/// A binary file by its magic number.
struct Magic {
    std::string_view kind;  ///< as kind_by_name; "" if unknown
    std::string_view what;  ///< "a PNG picture"
};
[[nodiscard]] Magic kind_by_bytes(std::string_view head);

/// True if the name's ending promises text (.txt, .md, .json, .html …): what is binary inside
/// should have been an article.
[[nodiscard]] bool promises_text(std::string_view name);

}  // namespace newsdex::sources
