// Where a sentence ends, and where a long one is cut.
#include "text/lede.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace newsdex::text {
namespace {

constexpr std::size_t kLongestTitle = 120;  // code points

// Words whose full stop ends no sentence; lower case, sorted.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"adm",  "al",  "apr", "aug", "bros", "capt", "cf",  "co",  "col",  "corp", "dec", "dept",
     "dr",   "etc", "feb", "fr",  "gen",  "gov",  "hr",  "inc", "jan",  "jr",   "lt",  "ltd",
     "maj",  "mr",  "mrs", "ms",  "mt",   "nov",  "nr",  "oct", "prof", "rep",  "rev", "sen",
     "sept", "sgt", "sr",  "st",  "str",  "usw",  "vol", "vs",  "zb",   "zt"});
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

/// The word that ends before `end`, in lower case; letters only.
bool is_abbreviation(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 12 && base::is_word_letter(text[begin - 1])) --begin;
    const std::string word = base::lower_case(text.substr(begin, end - begin));
    // A single letter is an initial ("U.S.", "J. Smith").
    if (word.size() == 1) return true;
    // "No. 5", but: He said no.
    if (word == "no" || word == "nr") {
        return end + 2 < text.size() && base::is_digit(text[end + 2]);
    }
    return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
}

/// True if what follows a full stop can start a sentence: the end, or a blank and no lower case.
bool sentence_may_start(std::string_view rest) {
    for (const std::string_view quote : {"\"", "'", "”", "’", ")", "»"}) {
        if (rest.starts_with(quote)) {
            rest.remove_prefix(quote.size());
            break;
        }
    }
    if (rest.empty() || rest.front() == '\n') return true;
    if (rest.front() != ' ') return false;
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return u_islower(static_cast<UChar32>(base::decode(rest, 0).code_point)) == 0;
}

/// One past the first sentence of a paragraph, closing quotes included.
std::size_t end_of_sentence(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_ideographic = text.substr(at).starts_with("。") ||
                                    text.substr(at).starts_with("！") ||
                                    text.substr(at).starts_with("？");
        if (is_ideographic) {
            at += 3;
            return text.substr(at).starts_with("」") ? at + 3 : at;
        }
        if (text[at] != '.' && text[at] != '!' && text[at] != '?') continue;
        if (text[at] == '.' && is_abbreviation(text, at)) continue;
        if (!sentence_may_start(text.substr(at + 1))) continue;
        ++at;
        for (const std::string_view quote : {"\"", "”", "’", "»"}) {
            if (text.substr(at).starts_with(quote)) return at + quote.size();
        }
        return at;
    }
    return text.size();
}

}  // namespace

std::string title_from_lede(std::string_view body) {
    // A sentence that is no longer than the title lies within its bytes; more need not be read.
    std::string_view lede = body.substr(0, std::min(body.find("\n\n"), body.size()));
    const bool is_long = lede.size() > kLongestTitle * 4;
    std::size_t cut = is_long ? kLongestTitle * 4 : lede.size();
    while (cut < lede.size() && cut > 0 && (lede[cut] & 0xC0) == 0x80) --cut;
    lede = lede.substr(0, cut);
    const std::size_t end = end_of_sentence(lede);
    std::string_view sentence = lede.substr(0, end);
    if (base::count_code_points(sentence) <= kLongestTitle) {
        if (end < lede.size() || !is_long) return std::string(sentence);
    }
    std::size_t at = 0, last_blank = 0, code_points = 0;
    for (; at < sentence.size() && code_points + 1 < kLongestTitle; ++code_points) {
        if (sentence[at] == ' ') last_blank = at;
        at += std::max<std::size_t>(base::decode(sentence, at).length, 1);
    }
    if (at < sentence.size() && sentence[at] == ' ') last_blank = at;
    // Text without blanks (Chinese, a long URL) is cut where the space ends.
    if (last_blank * 2 < at) last_blank = at;
    std::string title(sentence.substr(0, last_blank));
    while (title.ends_with(' ') || title.ends_with(',')) title.pop_back();
    return title + "…";
}

void set_title_from_lede(Article& article) {
    if (!article.title.empty()) return;
    for (const std::string* text : {&article.body, &article.subtitle, &article.summary}) {
        article.title = title_from_lede(*text);
        if (article.title.empty()) continue;
        article.title_is_lede = true;
        article.origin["title"] = "lede";
        return;
    }
}

}  // namespace newsdex::text
