#include "tests/oracle/scan.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

namespace newsdex::test {
namespace {

using query::Kind;
using query::Node;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

struct Raw {
    std::string text;
    std::size_t begin, end;
};

/// U.S., u.s.: single letters, each with a dot behind it but perhaps the last.
std::size_t dotted_end(std::string_view text, std::size_t at) {
    std::size_t letters = 0;
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]) &&
           (end + 1 == text.size() || !is_word(text[end + 1]))) {
        ++letters;
        ++end;
        if (end == text.size() || text[end] != '.' || end + 1 == text.size() ||
            !is_letter(text[end + 1]))
            break;
        ++end;
    }
    // J.P.Morgan is no acronym.
    const bool runs_on = end < text.size() && is_word(text[end]);
    return letters > 1 && !runs_on ? end : at;
}

std::vector<Raw> raw_words(std::string_view text) {
    std::vector<Raw> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        std::string word;
        if (const std::size_t end = dotted_end(text, at); end > at) {
            for (; at < end; ++at)
                if (text[at] != '.') word += text[at];
            if (text.substr(at, 3) == ".'s") ++at;
            if (text.substr(at, 2) == "'s" && (at + 2 == text.size() || !is_word(text[at + 2]))) {
                word += "'s";
                at += 2;
            }
        } else {
            while (at < text.size()) {
                const char c = text[at];
                const bool inner = at + 1 < text.size() && is_word(text[at + 1]);
                const bool number =
                    inner && at > begin && is_digit(text[at - 1]) && is_digit(text[at + 1]);
                if (is_word(c) || (inner && (c == '\'' || c == '&')) ||
                    (number && (c == '.' || c == ',' || c == ';'))) {
                    word += c;
                    ++at;
                    continue;
                }
                break;
            }
            std::size_t signs = at;
            while (signs < text.size() && (text[signs] == '+' || text[signs] == '#')) ++signs;
            if (signs - at <= 3 && (signs == text.size() || !is_word(text[signs]))) {
                word += text.substr(at, signs - at);
                at = signs;
            }
        }
        words.push_back({lower(word), begin, at});
    }
    return words;
}

/// Is what stands between two words a hyphen, at a line's end only before a small letter?
bool hyphen_between(std::string_view text, const Raw& left, const Raw& right) {
    std::string_view gap = text.substr(left.end, right.begin - left.end);
    if (gap.empty() || gap[0] != '-') return false;
    gap.remove_prefix(1);
    if (gap.empty()) return true;
    return std::count(gap.begin(), gap.end(), '\n') == 1 &&
           gap.find_first_not_of(" \n") == std::string_view::npos &&
           std::islower(static_cast<unsigned char>(text[right.begin])) != 0;
}

/// J. K. before a name: single capital letters, each with a dot behind it, and perhaps a blank.
bool initials_between(std::string_view text, const Raw& left, const Raw& right) {
    const auto initial = [&](const Raw& word) {
        return word.end - word.begin == 1 &&
               std::isupper(static_cast<unsigned char>(text[word.begin])) != 0 &&
               text.substr(word.end, 1) == ".";
    };
    const std::string_view gap = text.substr(left.end, right.begin - left.end);
    return initial(left) && initial(right) &&
           gap.find_first_not_of(" \n", 1) == std::string_view::npos;
}

/// O'Neill as oneill, 1,000 as 1000; we're stays, as were is another word.
std::string without_marks(const std::string& word) {
    std::size_t keep = std::string::npos;
    for (const std::string_view ending : {"'s", "'ll", "'re", "'d", "'m"})
        if (word.size() > ending.size() &&
            word.compare(word.size() - ending.size(), ending.size(), ending) == 0)
            keep = word.size() - ending.size();
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((word[i] != '\'' && word[i] != ',') || i == keep) out += word[i];
    return out;
}

/// Economie of d'Economie: what follows a French or Italian word that lost its vowel, from four
/// letters. Empty if there is none.
std::string after_elision(const std::string& word) {
    static const std::regex kElided(
        "(?:[ljmtsncdv]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|coll|pell|gl|agl|"
        "dagl|degl|negl|sugl|quest|quell|bell|sant)'([aehiouy].{3,})");
    std::smatch found;
    const bool is_elided =
        word.find('\'') != std::string::npos && std::regex_match(word, found, kElided);
    return is_elided ? found.str(1) : std::string();
}

}  // namespace

std::vector<ScannedWord> scan_words(std::string_view text) {
    const std::vector<Raw> raw = raw_words(text);
    std::vector<ScannedWord> words;
    const auto add_written = [&](const std::string& word, std::size_t first, std::size_t last) {
        words.push_back({word, static_cast<int>(first), static_cast<int>(last)});
        if (word.size() > 2 && word.substr(word.size() - 2) == "'s")
            words.push_back(
                {word.substr(0, word.size() - 2), static_cast<int>(first), static_cast<int>(last)});
        const std::string plain = without_marks(word);
        if (plain != word && plain.size() > 1)
            words.push_back({plain, static_cast<int>(first), static_cast<int>(last)});
    };
    const auto add = [&](const std::string& word, std::size_t first, std::size_t last) {
        add_written(word, first, last);
        const std::string after = after_elision(word);
        if (!after.empty()) add_written(after, first, last);
    };
    for (std::size_t i = 0; i < raw.size(); ++i) add(raw[i].text, i, i);
    for (std::size_t first = 0; first < raw.size();) {
        std::size_t last = first;
        std::string joined = raw[first].text;
        const auto between =
            last + 1 < raw.size() && hyphen_between(text, raw[first], raw[first + 1])
                ? hyphen_between
                : initials_between;
        while (last + 1 < raw.size() && between(text, raw[last], raw[last + 1]))
            joined += raw[++last].text;
        const bool letters = std::any_of(joined.begin(), joined.end(), is_letter);
        if (last > first && last - first < 9 && letters) add(joined, first, last);
        first = last + 1;
    }
    return words;
}

ScannedArticle Scan::read(std::string_view title, std::string_view dateline, std::string_view body,
                          std::uint32_t day) {
    ScannedArticle article{{scan_words(title), scan_words(dateline), scan_words(body)}, day};
    for (auto& section : article.sections)
        for (ScannedWord& word : section) word.stem = stem(word.text);
    return article;
}

std::uint32_t Scan::stem(const std::string& word) {
    const auto [known, added] = stems_.try_emplace(word);
    if (added) {
        const auto next = static_cast<std::uint32_t>(numbers_.size());
        known->second = numbers_.try_emplace(stemmer_(word), next).first->second;
    }
    return known->second;
}

Scan::Stretches Scan::words(const std::string& wanted, bool exact, bool prefix,
                            const ScannedArticle& article, int section) {
    const std::string low = lower(wanted);
    const std::uint32_t wanted_stem = stem(low);
    Stretches found;
    for (int s = 0; s < 3; ++s) {
        if (section >= 0 && s != section) continue;
        for (const ScannedWord& word : article.sections[static_cast<std::size_t>(s)]) {
            const bool same = prefix  ? word.text.compare(0, low.size(), low) == 0
                              : exact ? word.text == low
                                      : word.stem == wanted_stem;
            if (same) found.push_back({s, word.first, word.last});
        }
    }
    return found;
}

Scan::Stretches Scan::stretches(const Node& node, const ScannedArticle& article, int section) {
    switch (node.kind) {
        case Kind::kWord:
            return words(node.text, false, false, article, section);
        case Kind::kPrefix:
            return words(node.text, false, true, article, section);
        case Kind::kOr: {
            Stretches all;
            for (const Node& child : node.children) {
                const Stretches more = stretches(child, article, section);
                all.insert(all.end(), more.begin(), more.end());
            }
            return all;
        }
        case Kind::kPhrase: {
            Stretches found = words(node.children[0].text, true, false, article, section);
            for (std::size_t i = 1; i < node.children.size(); ++i) {
                const Stretches next = words(node.children[i].text, true, false, article, section);
                std::set<Stretch> longer;
                for (const Stretch& a : found) {
                    for (const Stretch& b : next)
                        if (a.section == b.section && b.first == a.last + 1)
                            longer.insert({a.section, a.first, b.last});
                }
                found.assign(longer.begin(), longer.end());
            }
            return found;
        }
        case Kind::kNear: {
            std::set<Stretch> found;
            const int most = static_cast<int>(node.number);
            const Stretches right = stretches(node.children[1], article, section);
            for (const Stretch& a : stretches(node.children[0], article, section)) {
                for (const Stretch& b : right) {
                    if (a.section != b.section) continue;
                    const bool in_order = b.first > a.last && b.first - a.last <= most;
                    const bool reversed = a.first > b.last && a.first - b.last <= most;
                    if (in_order || (reversed && !node.ordered)) {
                        found.insert(
                            {a.section, std::min(a.first, b.first), std::max(a.last, b.last)});
                    }
                }
            }
            return {found.begin(), found.end()};
        }
        case Kind::kField:
            return stretches(node.children[0], article,
                             node.field == query::Field::kTitle      ? 0
                             : node.field == query::Field::kDateline ? 1
                                                                     : 2);
        default:
            return {};
    }
}

bool Scan::matches(const Node& tree, const ScannedArticle& article) {
    switch (tree.kind) {
        case Kind::kAnd:
            return std::all_of(tree.children.begin(), tree.children.end(),
                               [&](const Node& child) { return matches(child, article); });
        case Kind::kNot:
            return !matches(tree.children[0], article);
        case Kind::kDate:
            return article.day != 0 && (!tree.dates.first || article.day >= *tree.dates.first) &&
                   (!tree.dates.last || article.day <= *tree.dates.last);
        case Kind::kOr:
            return std::any_of(tree.children.begin(), tree.children.end(),
                               [&](const Node& child) { return matches(child, article); });
        default:
            return !stretches(tree, article, -1).empty();
    }
}

}  // namespace newsdex::test
