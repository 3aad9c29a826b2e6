// How press offices begin the line, and what may stand between the word and the date.
#include "sources/plain_text/embargo.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/date_line.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

enum class Opening {
    kSure,     ///< an embargo whatever follows
    kDated,    ///< one if a date follows, or nothing
    kRelease,  ///< one if a date follows
};

struct EmbargoOpening {
    std::string_view words;
    Opening kind;
};

// The longer first. A line "Embargo on oil" has none of them.
constexpr EmbargoOpening kEmbargoOpenings[] = {
    {"embargoed until", Opening::kSure},
    {"embargoed till", Opening::kSure},
    {"embargoed for", Opening::kSure},
    {"embargoed to", Opening::kSure},
    {"embargoed copy", Opening::kSure},
    {"embargoed:", Opening::kSure},
    {"embargoed", Opening::kDated},
    {"strict embargo", Opening::kSure},
    {"under embargo", Opening::kSure},
    {"under strict embargo", Opening::kSure},
    {"press embargo", Opening::kDated},
    {"media embargo", Opening::kDated},
    {"embargo until", Opening::kSure},
    {"embargo till", Opening::kSure},
    {"embargo ends at", Opening::kSure},
    {"embargo lifts at", Opening::kSure},
    {"embargo lifted at", Opening::kSure},
    {"embargo ends", Opening::kDated},
    {"embargo lifts", Opening::kDated},
    {"embargo lifted", Opening::kDated},
    {"embargo expires", Opening::kDated},
    {"embargo date", Opening::kDated},
    {"embargo time", Opening::kDated},
    {"embargo jusqu", Opening::kSure},
    {"embargo hasta", Opening::kSure},
    {"embargo bis", Opening::kSure},
    {"embargo tot", Opening::kSure},
    {"embargo fino", Opening::kSure},
    {"embargo:", Opening::kSure},
    {"embargo", Opening::kDated},
    {"not for publication", Opening::kSure},
    {"not for release", Opening::kSure},
    {"not for broadcast", Opening::kSure},
    {"not for use", Opening::kSure},
    {"not to be published", Opening::kSure},
    {"do not publish", Opening::kDated},
    {"do not release", Opening::kDated},
    {"hold for release", Opening::kSure},
    {"hold until", Opening::kDated},
    {"hold for", Opening::kDated},
    {"sperrfrist", Opening::kSure},
    {"gesperrt bis", Opening::kSure},
    {"frei ab", Opening::kRelease},
    {"sous embargo", Opening::kSure},
    {"bajo embargo", Opening::kSure},
    {"embargado", Opening::kSure},
    {"embargada", Opening::kSure},
    {"sotto embargo", Opening::kSure},
    {"onder embargo", Opening::kSure},
    {"for publication", Opening::kRelease},
    {"for release", Opening::kRelease},
    {"release date", Opening::kRelease},
    {"release time", Opening::kRelease},
    {"to be released", Opening::kRelease},
    {"for use", Opening::kRelease},
};

constexpr std::string_view kLeads[] = {"strictly ", "strict ", "news ",        "this release is ",
                                       "this is ",  "note: ",  "please note: "};

// Between the word and the date.
constexpr std::string_view kConnecting =
    "until till to for release publication broadcast online print use not before prior after on at "
    "the from of by and or all media only is in a under embargo embargoed strictly strict date "
    "time "
    "ends end expires lifts lifted up jusqu'au jusqu’au jusqu'à jusqu’à au le à hasta el las los "
    "bis zum fino al alle tot ends: noon midnight um am den";

bool is_signed(char c) {
    return std::string_view(" \t:-*!.,|>[]()\"=").find(c) != std::string_view::npos;
}

std::string_view without_signs(std::string_view text) {
    for (;;) {
        while (!text.empty() && is_signed(text.front())) text.remove_prefix(1);
        bool found = false;
        for (const std::string_view sign : {"–", "—", "•", "·", "“"})
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                found = true;
            }
        if (!found) return text;
    }
}

std::string_view without_connecting_words(std::string_view text) {
    for (;;) {
        text = without_signs(text);
        std::size_t at = 0;
        std::string word = base::lower_case(next_word(text, at));
        while (!word.empty() && is_signed(word.back())) word.pop_back();
        if (word.empty() || !base::has_word(kConnecting, word)) return text;
        text.remove_prefix(at);
    }
}

bool is_none(std::string_view text) {
    while (!text.empty() && is_signed(text.back())) text.remove_suffix(1);
    return base::is_one_of(base::lower_case(text),
                           {"none", "no", "no embargo", "n/a", "nil", "keine", "aucun", "ninguno",
                            "lifted", "not applicable"});
}

/// The first month and day of the text.
std::optional<dates::MonthDay> find_month_day(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); (void)next_word(text, at))
        if (auto found = dates::read_month_day(text.substr(at))) return found;
    return std::nullopt;
}

}  // namespace

EmbargoLine read_embargo_end(std::string_view text, const dates::DateContext& context) {
    EmbargoLine out;
    out.is_lifted = is_none(trimmed(without_signs(text)));
    if (out.is_lifted) return out;
    text = without_connecting_words(text);
    // An embargo lies ahead, however far.
    dates::DateContext own = context;
    own.own_element = true;
    auto line = read_date_line(text, own, DateLinePlace::kHead);
    // "00:01 GMT March 5, 2024 (London time)": what stands behind the date is left out.
    if (const auto found = line ? std::nullopt : dates::find_date(text, own)) {
        line = read_date_line(text.substr(0, found->end), own, DateLinePlace::kHead);
        out.has_other_words = !line;
        if (!line) out.until = found;
    }
    if (line) out.until = line->published ? line->published : line->modified;
    if (!out.until) out.month_day = find_month_day(text);
    return out;
}

std::optional<EmbargoLine> read_embargo_line(std::string_view line,
                                             const dates::DateContext& context) {
    constexpr std::size_t kLongest = 200;
    if (line.size() > kLongest) return std::nullopt;
    line = without_signs(line);
    for (const std::string_view lead : kLeads)
        if (base::starts_ignoring_case(line, lead)) line.remove_prefix(lead.size());
    const auto* const opening = std::find_if(
        std::begin(kEmbargoOpenings), std::end(kEmbargoOpenings),
        [line](const EmbargoOpening& row) {
            return base::starts_ignoring_case(line, row.words) &&
                   (line.size() == row.words.size() || !base::is_letter(line[row.words.size()]));
        });
    if (opening == std::end(kEmbargoOpenings)) return std::nullopt;
    const std::string_view rest = line.substr(opening->words.size());
    EmbargoLine out = read_embargo_end(rest, context);
    out.is_release = opening->kind == Opening::kRelease;
    if (opening->kind == Opening::kSure || out.is_lifted) return out;
    if (out.until && !out.has_other_words) return out;
    if (opening->kind == Opening::kRelease) return std::nullopt;
    const bool is_alone = without_connecting_words(rest).empty();
    return is_alone ? std::optional(out) : std::nullopt;
}

}  // namespace newsdex::sources
