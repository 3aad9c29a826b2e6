// The line below a byline that says for whom: "Harbour Weekly", "BBC News, Oslo", "Staff writer".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sources/plain_text/head_lines.hpp"

namespace newsdex::sources {

struct AffiliationLine {
    std::string publisher, place;
    std::string note;  ///< a role, or more than one name says
};

/// The affiliation at `at`; nullopt if the line is copy or a headline. `has_title`: the headline
/// was there; else it must follow.
[[nodiscard]] std::optional<AffiliationLine> read_affiliation_line(
    const std::vector<HeadLine>& lines, std::size_t at, const text::Layout& layout,
    const dates::DateContext& context, bool has_title);

}  // namespace newsdex::sources
