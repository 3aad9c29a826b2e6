// "By Jane Doe and John Roe": who wrote it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::sources {

struct Byline {
    std::vector<std::string> authors;
    std::string publisher;            ///< agency or paper: "By Jane Doe, Associated Press"
    std::vector<std::string> places;  ///< "By Jane Doe in Oslo and John Roe in Bergen"
    std::string role;                 ///< "By Jane Doe, Staff Writer"
};

/// The authors if the line is a byline and nothing else. It begins with "By" or the like, or with
/// an agency in brackets and then "By".
[[nodiscard]] std::optional<Byline> parse_byline(std::string_view line);
/// The same of a line without "By" that names a paper, agency or role beside the person: "Jane Doe
/// | Harbour Times", "Jane Doe, Staff Writer".
[[nodiscard]] std::optional<Byline> parse_name_and_paper(std::string_view line);
/// Names of persons, of two or three words each, with the places they write from: a byline only
/// where it stands as one.
[[nodiscard]] std::optional<Byline> parse_names(std::string_view line);
/// Does the line begin as a byline does, whether the rest is understood or not? It is no headline.
[[nodiscard]] bool begins_as_byline(std::string_view line);

/// Authors of "(Reporting by A in B; editing by C)" at the end of a body. Editors are none.
[[nodiscard]] std::vector<std::string> reporters_at_end(std::string_view body);

}  // namespace newsdex::sources
