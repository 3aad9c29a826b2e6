// Labels, and lines that have a number or an address.
#include "sources/plain_text/contact.hpp"

#include <algorithm>
#include <iterator>

#include "base/ascii.hpp"
#include "base/sentences.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kContactStarts[] = {
    "editorial contact", "media contact",  "press contact", "contact:",           "contacts:",
    "contact details",   "media enquir",   "media inquir",  "for media enqui",    "for media inqui",
    "pressekontakt",     "contact presse", "kontakt:",      "contact information"};

// A sentence of the copy may begin so: only in a head, and with a colon or nothing but details.
constexpr std::string_view kHeadStarts[] = {"contact",
                                            "contacts",
                                            "press office",
                                            "press enquir",
                                            "press inquir",
                                            "for press",
                                            "for information",
                                            "for more information",
                                            "for further information",
                                            "for additional information",
                                            "for further details",
                                            "for more details",
                                            "for interviews",
                                            "more information",
                                            "further information",
                                            "media relations",
                                            "press officer",
                                            "spokesperson",
                                            "ansprechpartner",
                                            "rückfragen",
                                            "kontakt",
                                            "medienkontakt",
                                            "contacto",
                                            "contatti",
                                            "ufficio stampa",
                                            "perscontact",
                                            "presskontakt"};

bool starts_with_one(std::string_view line, const auto& starts) {
    return std::any_of(std::begin(starts), std::end(starts), [line](std::string_view start) {
        return base::starts_ignoring_case(line, start);
    });
}

/// A telephone number, an address of mail or of a page.
bool has_address(std::string_view line) {
    if (line.find('@') != std::string_view::npos || line.find("www.") != std::string_view::npos ||
        line.find("http") != std::string_view::npos)
        return true;
    std::size_t digits = 0, longest = 0;
    for (const char c : line) {
        if (base::is_digit(c))
            longest = std::max(longest, ++digits);
        else if (std::string_view(" ()-+./").find(c) == std::string_view::npos)
            digits = 0;
    }
    return longest >= 7;
}

}  // namespace

bool starts_contact(std::string_view line) { return starts_with_one(line, kContactStarts); }

std::size_t contact_length(const std::vector<HeadLine>& lines, std::size_t at) {
    constexpr std::size_t kMostLines = 10, kLongestLine = 160;
    const std::string_view first = lines[at].content;
    if (first.size() > kLongestLine) return 0;
    const std::size_t colon = first.find(':');
    const bool is_label = first.ends_with(':') || first.size() <= 25;
    const bool is_sure = starts_contact(first) && (is_label || colon < 40 || has_address(first));
    const bool is_likely = starts_with_one(first, kHeadStarts) &&
                           (colon != std::string_view::npos ? colon < 45 : has_address(first)) &&
                           !base::ends_in_full_stop(first);
    const bool is_alone = starts_with_one(first, kHeadStarts) && first.size() <= 12;
    if (!is_sure && !is_likely && !is_alone) return 0;
    // Everything to the last line of the block that has an address, the name at least.
    std::size_t last = at;
    const bool has_value =
        colon != std::string_view::npos && !trimmed(first.substr(colon + 1)).empty();
    const bool is_open = !has_value && !has_address(first);
    for (std::size_t i = at + 1; i < lines.size() && i <= at + kMostLines; ++i) {
        const std::string_view line = lines[i].content;
        // The label may stand above a blank line.
        if (lines[i].follows_blank && !(i == at + 1 && is_open)) break;
        if (line.size() > kLongestLine || base::ends_in_full_stop(line)) break;
        const bool is_name =
            i == at + 1 && is_open && judge_place(line).words <= 5 && judge_place(line).is_place;
        if (has_address(line) || is_name) last = i;
    }
    // A bare word without anything that can be called is a headline.
    const bool found = has_value || has_address(first) || has_address(lines[last].content);
    return found || is_sure ? last + 1 - at : 0;
}

}  // namespace newsdex::sources
