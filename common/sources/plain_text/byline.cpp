// Names parted, and told from headlines, papers, roles and places by their words.
#include "sources/plain_text/byline.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/name_list.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestByline = 160;

/// "By", "Von", "Por:"; "by" is told by `is_lower`, as "by Sunday" starts a thought.
bool is_by(std::string_view word, bool& is_lower) {
    const bool has_colon = word.ends_with(':');
    if (has_colon) word.remove_suffix(1);
    is_lower = word == "by" && !has_colon;
    if (base::has_word("Text Texte Author Writer Reporter Autor Auteur", word)) return has_colon;
    return base::has_word(
        "By BY by Von VON Par PAR Por POR Di DI Door DOOR Av AV Af AF От ОТ Bởi Przez", word);
}

struct Intro {
    std::string_view rest;  ///< what follows; empty if the line begins otherwise
    std::string_view agency;
    bool is_lower = false;
};

/// "By …", "Written by …", "(Reuters) By …".
Intro take_intro(std::string_view line) {
    Intro intro;
    if (line.starts_with('(')) {
        const std::size_t close = line.find(')');
        if (close == std::string_view::npos) return intro;
        intro.agency = trimmed(line.substr(1, close - 1));
        if (!is_agency(intro.agency) && !is_outlet(intro.agency)) return intro;
        line = trimmed(line.substr(close + 1));
    }
    std::size_t at = 0;
    std::string_view word = next_word(line, at);
    const bool is_verb = base::has_word(
        "Written Reported Report Reporting Story Words Text Posted Article Compiled Published "
        "Contributed Reportage Exclusive Analysis Opinion Comment Commentary Column Review "
        "Interview "
        "Feature Explainer Essay WRITTEN REPORTED STORY WORDS POSTED ANALYSIS EXCLUSIVE OPINION",
        word);
    if (is_verb && at < line.size()) word = next_word(line, at);
    if (!is_by(word, intro.is_lower)) return intro;
    if (is_verb) intro.is_lower = false;
    intro.rest = trimmed(line.substr(at));
    if (intro.rest.starts_with(':')) intro.rest = trimmed(intro.rest.substr(1));
    return intro;
}

bool is_name_particle(std::string_view word) {
    return base::is_one_of(
        word, {"de", "van", "von", "der", "den", "da", "del", "la", "bin", "al",  "el",
               "di", "du",  "le",  "ter", "dos", "do", "af",  "av", "zu",  "ibn", "ben"});
}

bool is_name_word(std::string_view word) {
    if (word.empty() || word.size() > 40) return false;
    if (base::has_word("The THE A An How Why What Our Its Their His Her This That", word))
        return false;
    return word.find_first_of("0123456789!?:;\"()<>[]/@%$#|*_") == std::string_view::npos &&
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

/// Takes a byline part by part.
class BylineParser {
  public:
    /// False if a part is none of a byline.
    bool parse(std::string_view text) {
        const std::vector<NamePart> parts = split_name_parts(with_commas(text));
        return !parts.empty() &&
               std::all_of(parts.begin(), parts.end(),
                           [this](const NamePart& part) { return take(part.text, part.joiner); });
    }
    /// Words of the longest name, two for an agency: "By Land and Sea" has no name of two words.
    [[nodiscard]] std::size_t longest() const { return longest_; }
    [[nodiscard]] std::size_t longest_author() const { return longest_author_; }
    [[nodiscard]] bool has_affiliation() const {
        return !byline_.publisher.empty() || !byline_.role.empty();
    }
    [[nodiscard]] Byline take_byline() { return std::move(byline_); }

  private:
    bool take(std::string_view part, std::string_view joiner) {
        drop_address(part);
        if (!take_brackets(part)) return false;
        if (part.empty()) return true;
        // "By Jane Doe and agencies"
        if (base::is_one_of(base::lower_case(part), {"agencies", "others", "wires", "wire services",
                                                     "news agencies", "other agencies"})) {
            byline_.role = part;
            return true;
        }
        take_agency_behind(part);
        const bool is_first = byline_.authors.empty() && !has_affiliation();
        if (is_affiliation(part)) {
            const std::string agency = agency_of(part);
            set_publisher(agency);
            if (agency != part) byline_.role = part;
            longest_ = std::max<std::size_t>(longest_, is_first ? 2 : 0);
            return true;
        }
        if (is_first ? is_surely_outlet(part) : is_outlet(part)) {
            set_publisher(part);
            longest_ = std::max<std::size_t>(longest_, 2);
            return true;
        }
        if (take_with_place(part) || take_with_paper(part) || take_behind_name(part)) return true;
        if (!is_name(part)) return false;
        const std::size_t words = count_words(part);
        const bool has_name = longest_author_ >= 2;
        const bool is_place =
            has_name && (words == 1 ? joiner.empty() || joiner == "en" || joiner == "e"
                                    : joiner.empty() && begins_as_place(part));
        if (is_place)
            byline_.places.emplace_back(part);
        else
            add_author(part);
        return true;
    }

    /// "Jane Doe Associated Press"
    void take_agency_behind(std::string_view& part) {
        for (const std::string_view agency :
             {" The Associated Press", " Associated Press", " Reuters", " AFP", " AP", " dpa"})
            if (part.ends_with(agency) &&
                count_words(part.substr(0, part.size() - agency.size())) >= 2) {
                set_publisher(trimmed(agency));
                part.remove_suffix(agency.size());
                return;
            }
    }

    /// An address or handle behind the name.
    static void drop_address(std::string_view& part) {
        const std::size_t blank = part.rfind(' ');
        if (blank == std::string_view::npos) return;
        if (part.find('@', blank) == std::string_view::npos) return;
        part = trimmed(part.substr(0, blank));
    }

    /// "Jane Doe (Reuters)"; what is no paper in brackets is no byline's.
    bool take_brackets(std::string_view& part) {
        if (!part.ends_with(')')) return true;
        const std::size_t open = part.rfind('(');
        if (open == std::string_view::npos) return false;
        const std::string_view inner = part.substr(open + 1, part.size() - open - 2);
        if (inner.find('@') == std::string_view::npos) {
            if (!is_capitalised(inner) || count_words(inner) > 4) return false;
            // "(Oslo)" is where, "(Reuters)" and "(NTB)" for whom.
            const bool is_place =
                !is_outlet(inner) && !is_all_capitals(inner) && open > 0 && count_words(inner) == 1;
            if (is_place)
                byline_.places.emplace_back(inner);
            else
                set_publisher(inner);
        }
        part = trimmed(part.substr(0, open));
        return true;
    }

    /// "Jane Doe in Oslo"
    bool take_with_place(std::string_view part) {
        for (const std::string_view word : {" in ", " In ", " IN ", " à ", " aus ", " i "}) {
            const std::size_t at = part.find(word);
            if (at == std::string_view::npos) continue;
            const std::string_view place = trimmed(part.substr(at + word.size()));
            if (!is_name(part.substr(0, at)) || !judge_place(place).is_place) return false;
            add_author(part.substr(0, at));
            byline_.places.emplace_back(place);
            return true;
        }
        return false;
    }

    /// "Jane Doe for Harbour Times"
    bool take_with_paper(std::string_view part) {
        for (const std::string_view word : {" for ", " FOR ", " of ", " OF ", " für "}) {
            const std::size_t at = part.find(word);
            if (at == std::string_view::npos) continue;
            std::string_view paper = trimmed(part.substr(at + word.size()));
            if (!is_name(part.substr(0, at)) || count_words(part.substr(0, at)) < 2) return false;
            if (paper.starts_with("the ")) paper.remove_prefix(4);
            if (!is_capitalised(paper) || count_words(paper) > 5) return false;
            add_author(part.substr(0, at));
            set_publisher(paper);
            return true;
        }
        return false;
    }

    /// "Jane Doe, for Harbour Times", "Jane Doe, reporting from Oslo"
    bool take_behind_name(std::string_view part) {
        if (byline_.authors.empty()) return false;
        for (const std::string_view start : {"for the ", "for ", "special to the ", "special to "})
            if (base::starts_ignoring_case(part, start) &&
                is_capitalised(part.substr(start.size())) && count_words(part) <= 6) {
                set_publisher(trimmed(part.substr(start.size())));
                return true;
            }
        for (const std::string_view start : {"reporting from ", "reporting in ", "in ", "from "})
            if (base::starts_ignoring_case(part, start) &&
                is_capitalised(part.substr(start.size())) &&
                judge_place(part.substr(start.size())).is_place) {
                byline_.places.emplace_back(trimmed(part.substr(start.size())));
                return true;
            }
        return false;
    }

    void add_author(std::string_view name) {
        longest_author_ = std::max(longest_author_, count_words(name));
        longest_ = std::max(longest_, longest_author_);
        byline_.authors.emplace_back(name);
    }

    void set_publisher(std::string_view name) {
        if (byline_.publisher.empty()) byline_.publisher = name;
    }

    Byline byline_;
    std::size_t longest_ = 0, longest_author_ = 0;
};

/// "Photos by John Roe": a credit that makes nobody an author.
bool is_other_credit(std::string_view line) {
    std::size_t at = 0;
    const std::string_view what = next_word(line, at);
    return base::has_word(
               "Photo Photos Photograph Photographs Photography Picture Pictures Video Videos "
               "Edited "
               "Graphic Graphics Illustration Illustrations Translated Produced",
               what) &&
           base::equal_ignoring_case(next_word(line, at), "by");
}

bool is_mark_of_emphasis(char c) { return base::is_blank(c) || c == '*' || c == '_'; }

/// A full stop at the end may only be an abbreviation's.
bool is_sentence(std::string_view line) {
    return line.ends_with('.') && !line.ends_with("Jr.") && !line.ends_with("Sr.");
}

}  // namespace

std::optional<Byline> parse_byline(std::string_view line) {
    line = base::trim(line, is_mark_of_emphasis);
    if (line.ends_with('=')) line = trimmed(line.substr(0, line.size() - 1));
    if (line.size() > kLongestByline || is_sentence(line)) return std::nullopt;
    if (is_other_credit(line)) return Byline{{}, "", {}, std::string(line)};
    const Intro intro = take_intro(line);
    if (intro.rest.empty()) return std::nullopt;
    BylineParser parser;
    if (!parser.parse(intro.rest) || parser.longest() < 2) return std::nullopt;
    if (intro.is_lower && parser.longest_author() < 2) return std::nullopt;
    Byline byline = parser.take_byline();
    if (byline.publisher.empty()) byline.publisher = intro.agency;
    return byline;
}

std::optional<Byline> parse_name_and_paper(std::string_view line) {
    line = trimmed(line);
    if (line.size() > kLongestByline || is_sentence(line)) return std::nullopt;
    BylineParser parser;
    // What stands behind a bar is a paper, whatever it is called.
    const std::size_t bar = line.find(" | ");
    const std::string_view paper =
        bar == std::string_view::npos ? std::string_view() : trimmed(line.substr(bar + 3));
    const bool has_paper = !paper.empty() && is_capitalised(paper) && count_words(paper) <= 5 &&
                           paper.find_first_of("|0123456789") == std::string_view::npos;
    if (!parser.parse(has_paper ? line.substr(0, bar) : line)) return std::nullopt;
    const bool is_named = has_paper || parser.has_affiliation();
    if (!is_named || parser.longest_author() < 2 || parser.longest_author() > 4)
        return std::nullopt;
    Byline byline = parser.take_byline();
    if (std::any_of(byline.authors.begin(), byline.authors.end(), is_outlet)) return std::nullopt;
    if (has_paper && is_affiliation(paper) && agency_of(paper).empty())
        byline.role = paper;
    else if (has_paper && byline.publisher.empty())
        byline.publisher = paper;
    return byline;
}

std::optional<Byline> parse_names(std::string_view line) {
    constexpr std::size_t kLongestNames = 80;
    line = trimmed(line);
    if (line.size() > kLongestNames || is_sentence(line)) return std::nullopt;
    BylineParser parser;
    if (!parser.parse(line) || parser.has_affiliation()) return std::nullopt;
    Byline byline = parser.take_byline();
    const auto is_person = [](const std::string& name) {
        const std::size_t words = count_words(name);
        return words >= 2 && words <= 3 && !is_outlet(name);
    };
    if (byline.authors.empty() ||
        !std::all_of(byline.authors.begin(), byline.authors.end(), is_person))
        return std::nullopt;
    return byline;
}

bool begins_as_byline(std::string_view line) {
    line = trimmed(line);
    if (line.size() > kLongestByline || is_sentence(line)) return false;
    const Intro intro = take_intro(line);
    if (intro.rest.empty() || intro.is_lower) return false;
    std::size_t at = 0;
    const std::string_view first = next_word(intro.rest, at), second = next_word(intro.rest, at);
    return is_name_word(first) && !is_all_capitals(line) && is_name(second);
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
