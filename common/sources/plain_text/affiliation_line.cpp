// Known affiliations wherever they stand; others only where nothing but a head or a blank line
// follows.
#include "sources/plain_text/affiliation_line.hpp"

#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/place.hpp"
#include "sources/plain_text/section.hpp"

namespace newsdex::sources {

std::optional<AffiliationLine> read_affiliation_line(const std::vector<HeadLine>& lines,
                                                     std::size_t at, const text::Layout& layout,
                                                     const dates::DateContext& context,
                                                     bool has_title) {
    constexpr std::size_t kLongest = 60, kMostWords = 6;
    const std::string_view line = lines[at].content;
    if (is_affiliation(line)) return AffiliationLine{agency_of(line), "", std::string(line)};
    if (lines[at].follows_blank || at + 1 >= lines.size()) return std::nullopt;
    const std::size_t comma = line.find(", ");
    if (comma != std::string_view::npos && is_outlet(line.substr(0, comma)) &&
        judge_place(line.substr(comma + 2)).is_place)
        return AffiliationLine{std::string(line.substr(0, comma)),
                               std::string(line.substr(comma + 2)), ""};
    const Place place = judge_place(line);
    const bool is_label = place.is_place && place.words <= kMostWords && line.size() <= kLongest &&
                          !line.ends_with('.') && !is_section(line) &&
                          !is_head_matter(lines, at, context);
    // Nothing but a head or a blank line may follow: else it begins the copy.
    if (!is_label || !(lines[at + 1].follows_blank || is_head_matter(lines, at + 1, context)))
        return std::nullopt;
    if (!has_title && (!is_outlet(line) || headline_length(lines, at + 1, layout, context) == 0))
        return std::nullopt;
    if (!is_outlet(line) && (place.words == 1 || begins_as_place(line)))
        return AffiliationLine{"", std::string(line), ""};
    return AffiliationLine{std::string(line), "", ""};
}

}  // namespace newsdex::sources
