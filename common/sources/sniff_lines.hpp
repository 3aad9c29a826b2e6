// Formats that their first lines betray: mail, wire envelopes, front matter, CSV.
#pragma once

#include <initializer_list>
#include <string_view>

namespace newsdex::sources {

/// Does the name end so, in whatever letters?
[[nodiscard]] bool has_ending(std::string_view name,
                              std::initializer_list<std::string_view> endings);
/// "mbox" or "mail" by header lines (one is enough under a name for mail); "" for neither.
[[nodiscard]] std::string_view sniff_mail(std::string_view text, std::string_view name);
/// "iptc7901", "anpa1312", "zczc"; "". Looks at bytes: the envelopes have control characters.
[[nodiscard]] std::string_view sniff_wire(std::string_view head);
/// True if the text begins with front matter that is closed: YAML, TOML, or a JSON object with a
/// blank line and other text behind it.
[[nodiscard]] bool has_front_matter(std::string_view text);
/// True for delimited text with a header of names that articles have, or under a name for such.
[[nodiscard]] bool is_csv(std::string_view text, bool is_all, std::string_view name);

}  // namespace newsdex::sources
