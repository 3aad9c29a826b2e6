// Tables of words that papers, roles and addresses have in them.
#include "sources/plain_text/affiliation.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestAffiliation = 60;

constexpr std::string_view kRoles =
    "writer correspondent reporter editor columnist contributor staff bureau desk newsroom "
    "journalist producer team service korrespondent korrespondentin redaktion redakteur "
    "redakteurin "
    "reporterin rédaction journaliste correspondant envoyé corresponsal redacción redactor "
    "redazione redactie redaksjonen";

constexpr std::string_view kOutletWords =
    "Times News Herald Tribune Gazette Chronicle Telegraph Newspaper Newspapers Magazine Network "
    "Agency Radio TV Television Media Broadcasting Weekly Daily Journal Observer Guardian "
    "Independent Argus Advertiser Examiner Inquirer Dispatch Register Sentinel Bulletin Mirror "
    "Monitor Review Today Record Courier Express Standard Ledger Newswire Online Digital "
    "Zeitung Tageszeitung Tageblatt Anzeiger Rundschau Kurier Nachrichten Allgemeine Presse Figaro "
    "Monde Parisien Libération Dépêche Diario Periódico Noticias Mundo País Gazzetta Corriere "
    "Repubblica Jornal Folha Correio Dagblad Tidende Nieuws Sanomat";

// Surnames, too.
constexpr std::string_view kWeakOutletWords = "Post Star Sun Press Wire Mail Globe Echo World";

constexpr std::string_view kBrands =
    "BBC CNN NPR PBS ABC CBS NBC MSNBC ITV RTE CBC SBS NRK SVT DR ARD ZDF ORF SRF RTL RFI VOA RFE "
    "Axios Politico Vox Forbes Fortune Newsweek Bloomberg Euronews Semafor HuffPost BuzzFeed";

bool has_role(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::string word = base::lower_case(next_word(text, at));
        while (word.ends_with(',') || word.ends_with('s')) word.pop_back();
        if (!word.empty() && base::has_word(kRoles, word)) return true;
    }
    return false;
}

/// "nrk.no", "www.harbourtimes.example"
bool is_host(std::string_view text) {
    const std::size_t dot = text.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || text.size() - dot < 3) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) {
                           return base::is_letter(c) || base::is_digit(c) || c == '.' || c == '-';
                       }) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1, text.end(),
                       base::is_lower);
}

bool is_called_so(std::string_view name, bool is_weak_too) {
    name = base::trim(name, base::is_blank);
    if (name.empty() || name.size() > kLongestAffiliation || name.ends_with(':')) return false;
    if (is_agency(name) || is_host(name)) return true;
    bool found = false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < name.size(); ++words) {
        const std::string_view word = next_word(name, at);
        if (!is_capitalised(word) && !base::has_word("of the and de del la le der die", word))
            return false;
        found |= base::has_word(kOutletWords, word) || base::has_word(kBrands, word) ||
                 (is_weak_too && base::has_word(kWeakOutletWords, word));
        found |= is_all_capitals(name) && base::is_one_of(word, {"TIMES", "NEWS", "HERALD"});
    }
    return words <= 6 && (found || (is_weak_too && words >= 2 && name.starts_with("The ")));
}

}  // namespace

bool is_affiliation(std::string_view text) {
    text = base::trim(text, base::is_blank);
    if (text.empty() || text.size() > kLongestAffiliation) return false;
    if (is_agency(text)) return true;
    const bool is_address = text.find(' ') == std::string_view::npos &&
                            text.find('@') != std::string_view::npos && !text.ends_with('.');
    if (is_address) return true;
    if (text.ends_with('.')) return false;
    const bool has_article = text.starts_with("a ") || text.starts_with("our ");
    return (is_capitalised(text) || has_article) && has_role(text);
}

std::string agency_of(std::string_view affiliation) {
    affiliation = base::trim(affiliation, base::is_blank);
    if (is_agency(affiliation)) return std::string(affiliation);
    std::size_t at = 0;
    const std::string_view first = next_word(affiliation, at);
    if (is_agency(first)) return std::string(first);
    if (base::starts_ignoring_case(affiliation, "Associated Press ")) return "Associated Press";
    return {};
}

bool is_outlet(std::string_view name) { return is_called_so(name, true); }
bool is_surely_outlet(std::string_view name) { return is_called_so(name, false); }

}  // namespace newsdex::sources
