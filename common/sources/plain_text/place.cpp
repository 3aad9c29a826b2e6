// Capitals and particles.
#include "sources/plain_text/place.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

bool is_particle(std::string_view word) {
    constexpr std::string_view kParticles[] = {
        "de", "la",  "le",  "les", "of", "the", "upon", "am", "an", "der", "den", "do",
        "da", "dos", "del", "sur", "in", "on",  "el",   "al", "di", "and", "und", "et"};
    return base::is_one_of(word, kParticles);
}

}  // namespace

Place judge_place(std::string_view text) {
    Place place;
    text = base::trim(text, base::is_blank);
    if (text.empty() || text.size() > 80) return place;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = next_word(text, at);
        if (word.find_first_of("0123456789(\":;?!<>&$") != std::string_view::npos) return place;
        if (word == "," || word == "-") continue;
        if (!is_capitalised(word) && !is_particle(word)) return place;
        ++place.words;
    }
    const std::string_view first_place = text.substr(0, text.find(','));
    place.is_capitals = is_all_capitals(first_place);
    if (std::count(first_place.begin(), first_place.end(), ' ') > 5) return place;
    place.is_place =
        place.words >= 1 && place.words <= 8 && std::count(text.begin(), text.end(), ',') <= 3;
    return place;
}

bool begins_as_place(std::string_view text) {
    std::size_t at = 0;
    const std::string_view first = next_word(text, at);
    return base::has_word(
        "New San Santa Santo São Sao Los Las Port Porto Puerto Cape Fort Saint St. Hong Buenos Rio "
        "Tel Kuala Abu Addis Mexico Washington Salt Kansas Panama Cox's Den The La Le Bad "
        "Frankfurt "
        "North South East West Upper Lower Great",
        first);
}

}  // namespace newsdex::sources
