// Takes sections off the front, papers and sections off the end.
#include "sources/plain_text/title_parts.hpp"

#include <algorithm>

#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/section.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kBars[] = {" | ", " ｜ ", " :: ", " • ", " « "};
constexpr std::string_view kDashes[] = {" - ", " – ", " — "};

struct Cut {
    std::size_t begin = std::string_view::npos, end = 0;
};

Cut last_of(std::string_view text, const auto& signs) {
    Cut cut;
    for (const std::string_view sign : signs) {
        const std::size_t at = text.rfind(sign);
        if (at == std::string_view::npos ||
            (cut.begin != cut.end && at < cut.begin && cut.end != 0))
            continue;
        cut = {at, at + sign.size()};
    }
    return cut;
}

/// Up to five words, each with a capital.
bool may_be_paper(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++words) {
        const std::string_view word = next_word(text, at);
        if (!is_capitalised(word) && word != "of" && word != "the" && word != "and") return false;
    }
    return words >= 1 && words <= 5;
}

/// Three words or more: "Politics | Oslo" has no headline in it.
bool has_words(std::string_view text) { return std::count(text.begin(), text.end(), ' ') >= 2; }

/// Takes the last part off if it names a paper or section.
bool take_end(TitleParts& parts, bool is_page) {
    const std::string_view title = parts.title;
    Cut cut = last_of(title, kBars);
    const bool is_bar = cut.end != 0;
    if (!is_bar && is_page) cut = last_of(title, kDashes);
    if (cut.end == 0) return false;
    const std::string_view head = trimmed(title.substr(0, cut.begin));
    const std::string_view end = trimmed(title.substr(cut.end));
    if (head.find(' ') == std::string_view::npos) return false;
    std::string* part = nullptr;
    if (is_section(end))
        part = &parts.section;
    else if (is_outlet(end) || (is_page && may_be_paper(end)))
        part = &parts.publisher;
    if (part == nullptr || !part->empty()) return false;
    *part = end;
    parts.title = std::string(head);
    return true;
}

}  // namespace

TitleParts split_title(std::string_view headline, bool is_page) {
    TitleParts parts{std::string(headline), "", ""};
    if (parts.title.starts_with("# ")) parts.title.erase(0, 2);
    while (take_end(parts, is_page)) {
    }
    for (const std::string_view bar : kBars) {
        const std::size_t at = parts.title.find(bar);
        if (at == std::string::npos || !parts.section.empty()) continue;
        const std::string_view front = std::string_view(parts.title).substr(0, at);
        if (!is_section(front) || !has_words(parts.title.substr(at + bar.size()))) continue;
        parts.section = trimmed(front);
        parts.title.erase(0, at + bar.size());
    }
    return parts;
}

}  // namespace newsdex::sources
