// Agencies, and capitals as ICU has them.
#include "sources/plain_text/names.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kAgencies =
    "Reuters|Reuter|Thomson Reuters|AP|Associated Press|The Associated Press|AFP|"
    "Agence France-Presse|dpa|UPI|PTI|ANI|ANSA|EFE|TASS|ITAR-TASS|Interfax|RIA|Xinhua|Kyodo|"
    "Jiji|PA|Press Association|PA Media|AAP|Bloomberg|CNN|NTB|TT|Ritzau|STT|APA|ATS|SDA|"
    "Keystone-SDA|Belga|ANP|Lusa|MTI|PAP|CTK|ČTK|TASR|Anadolu|AA|Yonhap|Antara|IRNA|MENA|SAPA|"
    "BNO|ロイター|共同|時事|新华社|AFP時事|연합뉴스";

template <class Visit>
void for_each_letter(std::string_view text, Visit&& visit) {
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded c = base::decode(text, at);
        at += std::max<std::size_t>(c.length, 1);
        const auto point = static_cast<UChar32>(c.code_point);
        if (u_isalpha(point) != 0 && !visit(point)) return;
    }
}

}  // namespace

bool is_agency(std::string_view name) {
    for (std::string_view rest = kAgencies; !rest.empty();)
        if (base::equal_ignoring_case(name, base::take_part(rest, '|'))) return true;
    return false;
}

std::string_view trimmed(std::string_view text) { return base::trim(text, base::is_blank); }

std::string_view next_word(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t begin = at;
    while (at < text.size() && text[at] != ' ') ++at;
    const std::string_view word = text.substr(begin, at - begin);
    while (at < text.size() && text[at] == ' ') ++at;
    return word;
}

bool is_capitalised(std::string_view word) {
    bool capitalised = false;
    for_each_letter(word, [&capitalised](UChar32 c) {
        capitalised = u_islower(c) == 0;
        return false;
    });
    return capitalised;
}

bool is_all_capitals(std::string_view text) {
    std::size_t capitals = 0, caseless = 0;
    bool others = false;
    for_each_letter(text, [&](UChar32 c) {
        const bool is_capital = u_isupper(c) != 0;
        capitals += is_capital ? 1U : 0U;
        caseless += is_capital ? 0U : 1U;
        others |= u_islower(c) != 0;
        return !others;
    });
    return capitals >= 2 && caseless < capitals && !others;
}

bool has_lower_case(std::string_view text) {
    bool found = false;
    for_each_letter(text, [&found](UChar32 c) { return !(found = u_islower(c) != 0); });
    return found;
}

}  // namespace newsdex::sources
