// What stands beside a reporter's name: agency, paper, role, address.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::sources {

/// "Associated Press", "AP Sports Writer", "jane@paper.example": stands beside or under a byline
/// and is no person.
[[nodiscard]] bool is_affiliation(std::string_view text);
/// The agency that an affiliation names, "" if none.
[[nodiscard]] std::string agency_of(std::string_view affiliation);

/// Is it called as papers, stations and sites are: "Harbour Times", "BBC News", "nrk.no"?
[[nodiscard]] bool is_outlet(std::string_view name);
/// The same where a person may stand, too: "Emily Post" is none, "Harbour Times" is.
[[nodiscard]] bool is_surely_outlet(std::string_view name);

}  // namespace newsdex::sources
