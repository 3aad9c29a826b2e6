// Names, words, lines, bodies, dates and languages out of strings, lists and maps.
#include "sources/fields/convert.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/scanner.hpp"
#include "text/entities.hpp"
#include "text/html_text.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr std::array<std::string_view, 8> kWrappers = {"rendered", "main", "value",   "name",
                                                       "text",     "html", "content", "$date"};

std::string_view trimmed(std::string_view text) { return base::trim(text, base::is_space); }

/// One line, single blanks, no control characters.
std::string squeezed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool blank_waits = false;
    for (const char c : text) {
        if (base::is_space(c)) {
            blank_waits = !out.empty();
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') {
            if (blank_waits) out += ' ';
            blank_waits = false;
            out += c;
        }
    }
    return out;
}

constexpr std::size_t kMaxItems = 1000;  // of a list in an article; the rest is left out

void add_once(std::vector<std::string>& list, std::string item) {
    if (item.empty() || list.size() == kMaxItems) return;
    if (!base::is_one_of(item, list)) list.push_back(std::move(item));
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() > word.size() && base::starts_ignoring_case(text, word) &&
           base::is_space(text[word.size()]);
}

/// "By Ann Lee | Reuters" to "Ann Lee"; "" for what is no name.
std::string clean_author(std::string_view text) {
    text = trimmed(text);
    if (starts_with_word(text, "by")) text = trimmed(text.substr(3));
    text = trimmed(text.substr(0, text.find('|')));
    if (text.starts_with('@') || text.find("://") != std::string_view::npos) return "";
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos) {  // "a@b.example (Ann Lee)", "Ann Lee <a@b.example>"
        const std::size_t open = text.find_first_of("(<");
        if (open == std::string_view::npos) return std::string(text);
        const std::string_view before = trimmed(text.substr(0, open));
        if (open < at) return std::string(before);
        const std::size_t close = std::min(text.find(')', open), text.size());
        return std::string(trimmed(text.substr(open + 1, close - open - 1)));
    }
    return std::string(text);
}

/// Where the next separator of names stands and how long it is.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ',') return {at, 1};
        if (text[at] != ' ') continue;
        for (const std::string_view word : {" and ", " & ", " und ", " et "})
            if (text.substr(at).starts_with(word)) return {at, word.size()};
    }
    return {text.size(), 0};
}

bool is_one_word(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && std::none_of(text.begin(), text.end(), base::is_space);
}

void split_authors(std::string_view text, std::vector<std::string>& authors) {
    while (!text.empty()) {
        std::string_view part = base::take_part(text, ';');
        // "Lee, Ann" is one name: two single words about the only comma.
        const std::size_t comma = part.find(',');
        const bool surname_first = comma != std::string_view::npos &&
                                   is_one_word(part.substr(0, comma)) &&
                                   is_one_word(part.substr(comma + 1));
        while (!part.empty()) {
            const auto [at, length] =
                surname_first ? std::pair(part.size(), std::size_t{0}) : next_separator(part);
            add_once(authors, clean_author(part.substr(0, at)));
            part.remove_prefix(at + length);
        }
    }
}

std::string_view name_of(Value value) {
    if (!value.is_map()) return value.text();
    for (const std::string_view key : {"name", "displayName", "full_name", "by", "term", "tag",
                                       "label", "title", "literal", "value", "code"}) {
        const std::string_view text = value[key].text();
        if (!text.empty()) return text;
    }
    return {};
}

constexpr std::size_t kLongestDate = 100;

struct LanguageName {
    std::string_view name, code;
};

constexpr LanguageName kLanguageNames[] = {
    {"arabic", "ar"},   {"chinese", "zh"}, {"dutch", "nl"},   {"english", "en"},
    {"french", "fr"},   {"german", "de"},  {"hindi", "hi"},   {"italian", "it"},
    {"japanese", "ja"}, {"korean", "ko"},  {"polish", "pl"},  {"portuguese", "pt"},
    {"russian", "ru"},  {"spanish", "es"}, {"turkish", "tr"}, {"ukrainian", "uk"}};

}  // namespace

std::string_view text_of(Value value) {
    if (value.is_list()) {
        for (Value item = value.first(); item; item = item.next())
            if (const std::string_view text = text_of(item); !text.empty()) return text;
        return {};
    }
    if (!value.is_map()) return value.text();
    for (const std::string_view key : kWrappers)
        if (const Value inner = value[key]; !inner.text().empty()) return inner.text();
    return {};
}

std::string line_of(std::string_view text) {
    const bool has_markup = text.find('<') != std::string_view::npos && text::looks_like_html(text);
    if (has_markup) return squeezed(text::html_to_text(text));
    if (text.find('&') != std::string_view::npos) return squeezed(text::decode_entities(text));
    return squeezed(text);
}

std::string line_of(Value value) { return line_of(text_of(value)); }

std::string body_of(std::string_view text) {
    if (text::looks_like_html(text)) return text::html_to_text(text);
    if (text.find('&') != std::string_view::npos)
        return text::body_of_lines(text::decode_entities(text));
    return text::body_of_lines(text);
}

std::string body_of(Value value) {
    if (!value.is_list()) return body_of(text_of(value));
    std::string body;
    for (Value item = value.first(); item; item = item.next()) {
        const std::string paragraph = body_of(text_of(item));
        if (paragraph.empty()) continue;
        if (!body.empty()) body += "\n\n";
        body += paragraph;
    }
    return body;
}

std::vector<std::string> authors_of(Value value) {
    std::vector<std::string> authors;
    if (!value.is_list()) {
        split_authors(line_of(name_of(value)), authors);
        return authors;
    }
    for (Value item = value.first(); item; item = item.next()) {
        // An item of a list is one name, whatever commas it has.
        if (item.is_map() || item.is_string())
            add_once(authors, clean_author(line_of(name_of(item))));
    }
    return authors;
}

std::vector<std::string> words_of(Value value) {
    std::vector<std::string> words;
    if (value.is_list()) {
        for (Value item = value.first(); item; item = item.next())
            add_once(words, line_of(name_of(item)));
        return words;
    }
    std::string line = line_of(name_of(value));
    const char separator = line.find(';') != std::string::npos ? ';' : ',';
    for (std::string_view rest = line; !rest.empty();)
        add_once(words, std::string(trimmed(base::take_part(rest, separator))));
    return words;
}

std::optional<Date> date_of(Value value, const ReadOptions& options, std::string_view language) {
    const std::string_view text = text_of(value);
    if (text.empty()) return std::nullopt;
    dates::DateContext context{.now = options.now, .language = language, .own_element = true};
    if (const std::optional<Date> date = dates::scan_date(text, context)) return date;
    // A remark behind it, an impossible time: the day counts all the same.
    if (text.size() > kLongestDate) return std::nullopt;
    const std::optional<dates::FoundDate> found = dates::find_date(text, context);
    return found ? std::optional(found->date) : std::nullopt;
}

std::string language_of(std::string_view text) {
    std::string tag = squeezed(text);
    if (tag.size() > 35 || tag.empty() || !base::is_letter(tag.front())) return "";
    const std::string folded = base::lower_case(tag);
    for (const LanguageName& known : kLanguageNames)
        if (known.name == folded) return std::string(known.code);
    std::replace(tag.begin(), tag.end(), '_', '-');
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    if (primary < 2 || primary > 3) return "";
    return tag.replace(0, primary, base::lower_case(tag.substr(0, primary)));
}

}  // namespace newsdex::sources
