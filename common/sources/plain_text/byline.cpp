// Names parted, and told from headlines and sentences by their words.
#include "sources/plain_text/byline.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestByline = 120;

/// What follows "By ", "Von ", "Por: "; empty if the line does not begin so.
std::string_view after_by(std::string_view line) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return {};
    std::string_view word = line.substr(0, blank);
    if (word.ends_with(':')) word.remove_suffix(1);
    if (!base::is_one_of(
            word, {"By",   "BY",   "by", "Von", "VON", "Par", "PAR", "Por", "POR",  "Di",   "DI",
                   "Door", "DOOR", "Av", "AV",  "Af",  "AF",  "От",  "ОТ",  "Text", "Texte"}))
        return {};
    // Lower-case "by" needs its colon; "by Sunday" starts a thought.
    if ((word == "by" || word == "Text" || word == "Texte") && line[blank - 1] != ':') return {};
    return base::trim(line.substr(blank), base::is_blank);
}

bool is_joiner(std::string_view word) {
    return base::is_one_of(word, {"and", "And", "AND", "&", "und", "UND", "et", "ET", "y", "Y", "e",
                                  "E", "en", "och", "og", "og", "и"});
}

bool is_name_particle(std::string_view word) {
    return base::is_one_of(
        word, {"de", "van", "von", "der", "den", "da", "del", "la", "bin", "al",  "el",
               "di", "du",  "le",  "ter", "dos", "do", "af",  "av", "zu",  "ibn", "ben"});
}

bool is_name_word(std::string_view word) {
    if (word.empty() || word.size() > 40) return false;
    return word.find_first_of("0123456789!?:;\"()<>[]/@%$#") == std::string_view::npos &&
           is_capitalised(word);
}

/// 1 to 6 words that can make a person's name.
bool is_name(std::string_view name) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < name.size();) {
        const std::string_view word = next_word(name, at);
        if (!is_name_particle(word) && !is_name_word(word)) return false;
        ++words;
    }
    // Six capitalised words in a row are a headline if all their letters are capitals.
    return words >= 1 && words <= (is_all_capitals(name) ? 4U : 6U);
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) words += next_word(text, at).empty() ? 0U : 1U;
    return words;
}

}  // namespace

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> names;
    std::string name;
    const auto finish = [&] {
        if (!name.empty()) names.push_back(name);
        name.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        std::string_view word = next_word(text, at);
        const bool ends = word.ends_with(',') || word.ends_with(';');
        if (ends) word.remove_suffix(1);
        // "Jr." after a comma belongs to the name before it.
        if (!names.empty() && name.empty() &&
            base::is_one_of(word, {"Jr.", "Jr", "Sr.", "Sr", "III"})) {
            names.back() += ", " + std::string(word);
            continue;
        }
        if (is_joiner(word) && !(word == "E" || word == "Y")) {
            finish();
        } else if (!word.empty()) {
            if (!name.empty()) name += ' ';
            name += word;
        }
        if (ends) finish();
    }
    finish();
    return names;
}

bool is_affiliation(std::string_view line) {
    line = base::trim(line, base::is_blank);
    if (line.empty() || line.size() > 60) return false;
    if (is_agency(line)) return true;
    const bool is_address = line.find(' ') == std::string_view::npos &&
                            (line.find('@') != std::string_view::npos) && !line.ends_with('.');
    if (is_address) return true;
    if (line.ends_with('.') || !is_capitalised(line)) return false;
    for (const std::string_view role :
         {"writer", "correspondent", "reporter", "editor", "columnist", "contributor", "staff",
          "bureau", "korrespondent", "redaktion"}) {
        for (std::size_t at = 0; at < line.size();) {
            std::string_view word = next_word(line, at);
            if (base::equal_ignoring_case(word, role) ||
                (word.ends_with('s') &&
                 base::equal_ignoring_case(word.substr(0, word.size() - 1), role)))
                return true;
        }
    }
    return false;
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

std::optional<Byline> parse_byline(std::string_view line) {
    line = base::trim(line, base::is_blank);
    if (line.ends_with('=')) line = base::trim(line.substr(0, line.size() - 1), base::is_blank);
    if (line.size() > kLongestByline) return std::nullopt;
    const std::string_view rest = after_by(line);
    if (rest.empty()) return std::nullopt;
    Byline byline;
    std::size_t longest = 0;
    for (std::string& name : split_names(rest)) {
        if (is_affiliation(name)) {
            if (byline.agency.empty()) byline.agency = agency_of(name);
            longest = std::max<std::size_t>(longest, is_agency(name) ? 2 : 0);
            continue;
        }
        if (!is_name(name)) return std::nullopt;
        longest = std::max(longest, count_words(name));
        byline.authors.push_back(std::move(name));
    }
    // "By Land and Sea" has no name of two words. A full stop may only be an abbreviation's.
    const bool is_sentence =
        line.ends_with('.') && !line.ends_with("Jr.") && !line.ends_with("Sr.");
    if (longest < 2 || is_sentence) return std::nullopt;
    return byline;
}

std::vector<std::string> reporters_at_end(std::string_view body) {
    const std::size_t last = body.rfind("\n\n");
    std::string_view line = last == std::string_view::npos ? body : body.substr(last + 2);
    line = base::trim(line, base::is_blank);
    while (line.starts_with('(') || line.starts_with('-') || line.starts_with(' '))
        line.remove_prefix(1);
    if (!base::starts_ignoring_case(line, "Reporting by")) return {};
    line.remove_prefix(std::string_view("Reporting by").size());
    if (line.starts_with(':')) line.remove_prefix(1);
    line = line.substr(0, line.find_first_of(";)"));
    std::vector<std::string> authors;
    for (std::string& name : split_names(base::trim(line, base::is_blank))) {
        name = name.substr(0, name.find(" in "));
        if (name.ends_with('.')) name.pop_back();
        if (is_name(name)) authors.push_back(std::move(name));
    }
    return authors;
}

}  // namespace newsdex::sources
