// The lists behind later.hpp; a line goes when what it names is offered.
#include "query/later.hpp"

#include <array>
#include <string>

#include "base/lists.hpp"
#include "query/characters.hpp"

namespace newsdex::query {
std::string_view later_operator(std::string_view run) {
    if (run.find('/') == std::string_view::npos) return "";
    const std::string lower = base::lower_case(run.substr(0, 8));
    if (lower == "w/s" || lower == "/s" || lower == "w/sent") return "same sentence (w/s)";
    if (lower == "w/p" || lower == "/p" || lower == "w/para") return "same paragraph (w/p)";
    if (lower == "w/seg" || lower == "/seg") return "same field (w/seg)";
    return "";
}

bool is_later_function(std::string_view name) {
    constexpr std::array<std::string_view, 7> kNames{"hlead",  "lead",     "first", "singular",
                                                     "plural", "sentence", "date"};
    const std::string lower = base::lower_case(name);
    return base::is_one_of(lower, kNames) ||
           (lower.starts_with("first") && all_digits(std::string_view(lower).substr(5)));
}

bool is_later_field(std::string_view name) {
    constexpr std::array<std::string_view, 10> kNames{"length",   "words",  "wc",       "story",
                                                      "modified", "hlead",  "_exists_", "hlp",
                                                      "lead",     "updated"};
    return base::is_one_of(name, kNames);
}

}  // namespace newsdex::query
