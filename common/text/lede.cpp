// The first sentence, and where a long one is cut.
#include "text/lede.hpp"

#include <algorithm>

#include "base/sentences.hpp"
#include "base/utf8.hpp"

namespace newsdex::text {
namespace {

constexpr std::size_t kLongestTitle = 120;  // code points

}  // namespace

std::string title_from_lede(std::string_view body) {
    // A sentence that is no longer than the title lies within its bytes; more need not be read.
    std::string_view lede = body.substr(0, std::min(body.find("\n\n"), body.size()));
    const bool is_long = lede.size() > kLongestTitle * 4;
    if (is_long) lede = lede.substr(0, base::character_begin(lede, kLongestTitle * 4));
    while (lede.ends_with(' ')) lede.remove_suffix(1);
    const std::size_t end = base::sentence_end(lede);
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
