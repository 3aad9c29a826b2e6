#include "sources/plain_text/header_block.hpp"

#include <algorithm>
#include <iterator>

#include "base/ascii.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"

namespace newsdex::sources {
namespace {

struct Name {
    std::string_view name;
    HeaderKey key;
};

// English, German, French, Spanish; case does not matter.
constexpr Name kNames[] = {
    {"title", HeaderKey::kTitle},
    {"headline", HeaderKey::kTitle},
    {"subject", HeaderKey::kTitle},
    {"titel", HeaderKey::kTitle},
    {"titre", HeaderKey::kTitle},
    {"título", HeaderKey::kTitle},
    {"titulo", HeaderKey::kTitle},
    {"subhead", HeaderKey::kSubtitle},
    {"subtitle", HeaderKey::kSubtitle},
    {"untertitel", HeaderKey::kSubtitle},
    {"date", HeaderKey::kPublished},
    {"published", HeaderKey::kPublished},
    {"pubdate", HeaderKey::kPublished},
    {"datum", HeaderKey::kPublished},
    {"fecha", HeaderKey::kPublished},
    {"updated", HeaderKey::kModified},
    {"author", HeaderKey::kAuthor},
    {"authors", HeaderKey::kAuthor},
    {"by", HeaderKey::kAuthor},
    {"byline", HeaderKey::kAuthor},
    {"autor", HeaderKey::kAuthor},
    {"auteur", HeaderKey::kAuthor},
    {"source", HeaderKey::kPublisher},
    {"publisher", HeaderKey::kPublisher},
    {"publication", HeaderKey::kPublisher},
    {"quelle", HeaderKey::kPublisher},
    {"fuente", HeaderKey::kPublisher},
    {"section", HeaderKey::kSection},
    {"desk", HeaderKey::kSection},
    {"category", HeaderKey::kSection},
    {"ressort", HeaderKey::kSection},
    {"rubrique", HeaderKey::kSection},
    {"sección", HeaderKey::kSection},
    {"keywords", HeaderKey::kKeywords},
    {"tags", HeaderKey::kKeywords},
    {"topics", HeaderKey::kKeywords},
    {"location", HeaderKey::kPlace},
    {"dateline", HeaderKey::kDateline},
    {"url", HeaderKey::kUrl},
    {"link", HeaderKey::kUrl},
    {"language", HeaderKey::kLanguage},
    {"slug", HeaderKey::kSlug},
    {"id", HeaderKey::kGuid},
    {"embargo", HeaderKey::kEmbargo},
    {"copyright", HeaderKey::kCopyright},
    {"summary", HeaderKey::kSummary},
};

struct KeyLine {
    HeaderKey key = HeaderKey::kUnknown;
    std::string_view name, value;
};

/// "Key: value" with a key of up to three words of letters.
std::optional<KeyLine> parse_key_line(std::string_view line) {
    const std::size_t colon = line.substr(0, 40).find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view name = line.substr(0, colon);
    std::size_t blanks = 0;
    for (const char c : name) {
        if (c == ' ') ++blanks;
        if (!base::is_word_letter(c) && c != ' ' && c != '-' && c != '_') return std::nullopt;
    }
    const std::string_view value = line.substr(colon + 1);
    if (blanks > 2 || (!value.empty() && value.front() != ' ' && value.front() != '\t'))
        return std::nullopt;
    KeyLine key_line{HeaderKey::kUnknown, name, base::trim(value, base::is_blank)};
    for (const Name& known : kNames) {
        if (base::equal_ignoring_case(name, known.name)) key_line.key = known.key;
    }
    return key_line;
}

std::vector<std::string> split_list(std::string_view value) {
    std::vector<std::string> items;
    const char separator = value.find(';') != std::string_view::npos ? ';' : ',';
    while (!value.empty()) {
        const std::size_t end = value.find(separator);
        const std::string_view item = base::trim(value.substr(0, end), base::is_blank);
        if (!item.empty()) items.emplace_back(item);
        if (end == std::string_view::npos) break;
        value.remove_prefix(end + 1);
    }
    return items;
}

void append(std::vector<std::string>& list, std::vector<std::string> more) {
    std::move(more.begin(), more.end(), std::back_inserter(list));
}

void set_once(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
}

void apply_date(const HeaderBlock::Entry& entry, const dates::DateContext& context,
                Article& article) {
    dates::DateContext own = context;
    own.own_element = true;
    own.origin = DateOrigin::kElement;
    const auto found = dates::read_date(entry.value, own);
    std::optional<Date>& field = entry.key == HeaderKey::kModified  ? article.modified
                                 : entry.key == HeaderKey::kEmbargo ? article.embargo
                                                                    : article.published;
    const char* name = entry.key == HeaderKey::kModified  ? "modified"
                       : entry.key == HeaderKey::kEmbargo ? "embargo"
                                                          : "published";
    if (!found) {
        article.origin["header " + entry.name] = entry.value;
        return;
    }
    if (field) return;
    field = found->date;
    if (entry.key == HeaderKey::kEmbargo) article.status = Status::kEmbargoed;
    article.origin[name] = "header";
    if (!found->note.empty()) article.origin[name] += ", " + std::string(found->note);
}

void apply_entry(const HeaderBlock::Entry& entry, const dates::DateContext& context,
                 Article& article) {
    switch (entry.key) {
        case HeaderKey::kTitle:
            return set_once(article.title, entry.value);
        case HeaderKey::kSubtitle:
            return set_once(article.subtitle, entry.value);
        case HeaderKey::kSummary:
            return set_once(article.summary, entry.value);
        case HeaderKey::kPublisher:
            return set_once(article.publisher, entry.value);
        case HeaderKey::kSection:
            return set_once(article.section, entry.value);
        case HeaderKey::kDateline:
            return set_once(article.dateline, entry.value);
        case HeaderKey::kUrl:
            return set_once(article.url, entry.value);
        case HeaderKey::kLanguage:
            return set_once(article.language, entry.value);
        case HeaderKey::kGuid:
            return set_once(article.guid, entry.value);
        case HeaderKey::kCopyright:
            return set_once(article.copyright, entry.value);
        case HeaderKey::kAuthor: {
            const auto byline = parse_byline(entry.value);
            return append(article.authors, byline ? byline->authors : split_names(entry.value));
        }
        case HeaderKey::kKeywords:
        case HeaderKey::kSlug:
            return append(article.keywords, split_list(entry.value));
        case HeaderKey::kPlace:
            article.places.push_back(entry.value);
            return;
        case HeaderKey::kPublished:
        case HeaderKey::kModified:
        case HeaderKey::kEmbargo:
            return apply_date(entry, context, article);
        case HeaderKey::kUnknown:
            article.origin["header " + entry.name] = entry.value;
            return;
    }
}

}  // namespace

std::optional<HeaderBlock> parse_header_block(std::string_view text) {
    HeaderBlock block;
    std::size_t known = 0;
    bool has_title_or_date = false, is_closed = false;
    text::LineReader reader(text);
    while (const auto line = reader.next()) {
        if (line->is_blank()) {
            // Blank lines between keys are allowed: the block ends at what is no key.
            is_closed = is_closed || !block.entries.empty();
            if (!is_closed) block.end = line->next;
            continue;
        }
        if (!block.entries.empty() && line->indent > 0 && !is_closed) {
            block.entries.back().value += ' ' + std::string(line->content());
            block.end = line->next;
            continue;
        }
        const auto key_line = parse_key_line(line->text);
        if (!key_line || (key_line->key == HeaderKey::kUnknown && (known == 0 || is_closed))) break;
        known += key_line->key != HeaderKey::kUnknown ? 1U : 0U;
        has_title_or_date |=
            key_line->key == HeaderKey::kTitle || key_line->key == HeaderKey::kPublished;
        block.entries.push_back(
            {key_line->key, std::string(key_line->name), std::string(key_line->value)});
        block.end = line->next;
        is_closed = false;
        if (block.entries.size() > 64) break;
    }
    if (known >= 2 || (known == 1 && has_title_or_date && is_closed)) return block;
    return std::nullopt;
}

void apply_header_block(const HeaderBlock& block, const dates::DateContext& context,
                        Article& article) {
    for (const HeaderBlock::Entry& entry : block.entries) {
        if (!entry.value.empty()) apply_entry(entry, context, article);
    }
    const auto note = [&article](const char* field, bool is_set) {
        if (is_set) article.origin.emplace(field, "header");
    };
    note("title", !article.title.empty());
    note("subtitle", !article.subtitle.empty());
    note("summary", !article.summary.empty());
    note("authors", !article.authors.empty());
    note("publisher", !article.publisher.empty());
    note("section", !article.section.empty());
    note("keywords", !article.keywords.empty());
    note("dateline", !article.dateline.empty());
    note("url", !article.url.empty());
    note("language", !article.language.empty());
}

}  // namespace newsdex::sources
