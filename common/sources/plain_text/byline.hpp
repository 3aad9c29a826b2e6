// "By Jane Doe and John Roe": who wrote it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::sources {

struct Byline {
    std::vector<std::string> authors;
    std::string agency;  ///< "By Jane Doe, Associated Press"; "" if none is named
};

/// The authors if the line is a byline and nothing else.
[[nodiscard]] std::optional<Byline> parse_byline(std::string_view line);
/// "Associated Press", "AP Sports Writer", "jane@paper.example": stands under a byline.
[[nodiscard]] bool is_affiliation(std::string_view line);
/// The agency that an affiliation names, "" if none.
[[nodiscard]] std::string agency_of(std::string_view affiliation);
/// Names split at commas and at "and" in several languages, as a header or record gives them.
[[nodiscard]] std::vector<std::string> split_names(std::string_view text);
/// Authors of "(Reporting by A in B; editing by C)" at the end of a body. Editors are none.
[[nodiscard]] std::vector<std::string> reporters_at_end(std::string_view body);

}  // namespace newsdex::sources
