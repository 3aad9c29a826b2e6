// The names that papers give their parts.
#include "sources/plain_text/section.hpp"

#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"

namespace newsdex::sources {
namespace {

// A section by itself.
constexpr std::string_view kSectionNames =
    "news world politics business economy markets finance money companies technology tech science "
    "health "
    "environment climate sport sports football cricket rugby tennis golf basketball baseball "
    "athletics opinion editorial editorials commentary analysis culture arts entertainment books "
    "film films music theatre television lifestyle style fashion food travel motoring property "
    "education crime courts obituaries weather local national international regional metro city "
    "nation state europe asia africa americas oceania uk us usa u.s. britain england scotland "
    "wales "
    "ireland canada australia india china obituary features comment letters media society home "
    "homepage magazine energy transport religion shipping farming agriculture "
    "welt politik wirtschaft finanzen börse wissenschaft gesundheit kultur gesellschaft panorama "
    "ausland inland lokales regionales meinung kommentar feuilleton wissen digital reise "
    "monde politique économie société santé culture sciences international france opinions idées "
    "mundo política economía sociedad ciencia salud cultura deportes internacional españa opinión "
    "mondo politica economia società scienza salute esteri cronaca cultura wereld economie "
    "binnenland buitenland världen ekonomi innenriks utenriks";

// A section only beside one of the above or each other: "World News", "Top Stories".
constexpr std::string_view kCompanions =
    "top stories story latest breaking section desk report reports briefing middle "
    "east north south latin america asia-pacific pacific nachrichten actualité noticias more live "
    "general other headlines press release";

}  // namespace

bool is_section(std::string_view text) {
    text = base::trim(text, base::is_blank);
    if (text.empty() || text.size() > 60) return false;
    std::size_t words = 0, named = 0, companions = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view word = next_word(text, at);
        while (word.ends_with(',') || word.ends_with(':') || word.ends_with('/'))
            word.remove_suffix(1);
        if (word.empty() || base::is_one_of(word, {"|", ">", "›", "»", "-", "–", "·", "•"}))
            continue;
        const std::string folded = base::lower_case(word);
        if (base::is_one_of(folded, {"and", "the", "&"})) continue;
        if (base::has_word(kSectionNames, folded))
            ++named;
        else if (base::has_word(kCompanions, folded))
            ++companions;
        else
            return false;
        if (++words > 5 || !is_capitalised(word)) return false;
    }
    return named > 0 || companions >= 2;
}

bool is_section_line(std::string_view line) {
    if (is_section(line)) return true;
    const std::size_t bar = line.find(" | ");
    if (bar == std::string_view::npos || !is_section(line.substr(0, bar))) return false;
    const Place place = judge_place(line.substr(bar + 3));
    return place.is_place && place.words <= 2;
}

}  // namespace newsdex::sources
