// Which lines are keys, and where the block ends.
#include "sources/plain_text/header_block.hpp"

#include <iterator>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/plain_text/byline.hpp"
#include "text/lines.hpp"

namespace newsdex::sources {
namespace {

struct KeyLine {
    std::optional<Field> field;
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
    const std::optional<FieldRank> known = header_field(name);
    return KeyLine{known ? std::optional(known->field) : std::nullopt, name,
                   base::trim(value, base::is_blank)};
}

std::vector<std::string> split_list(std::string_view value) {
    std::vector<std::string> items;
    const char separator = value.find(';') != std::string_view::npos ? ';' : ',';
    while (!value.empty()) {
        const auto item = base::trim(base::take_part(value, separator), base::is_blank);
        if (!item.empty()) items.emplace_back(item);
    }
    return items;
}

void append(std::vector<std::string>& list, std::vector<std::string> more) {
    std::move(more.begin(), more.end(), std::back_inserter(list));
}

void apply_date(const HeaderBlock::Entry& entry, std::optional<Date>& date, const char* name,
                const dates::DateContext& context, Article& article) {
    dates::DateContext own = context;
    own.own_element = true;
    own.origin = DateOrigin::kElement;
    const auto found = dates::read_date(entry.value, own);
    if (!found) {
        article.origin["header " + entry.name] = entry.value;
        return;
    }
    if (date) return;
    date = found->date;
    article.origin[name] = "header";
    if (!found->note.empty()) article.origin[name] += ", " + std::string(found->note);
}

void apply_authors(std::string_view value, Article& article) {
    const auto byline = parse_byline(value);
    append(article.authors, byline ? byline->authors : split_names(value));
}

/// The first of several lines for a text counts; names and words add up.
void apply_entry(const HeaderBlock::Entry& entry, const dates::DateContext& context,
                 Article& article) {
    const Field field = entry.field.value_or(Field::kCount);
    if (std::string* const text = text_member(article, field)) {
        if (text->empty()) *text = entry.value;
        return;
    }
    switch (field) {
        case Field::kAuthors:
            return apply_authors(entry.value, article);
        case Field::kKeywords:
            return append(article.keywords, split_list(entry.value));
        case Field::kPlaces:
            article.places.push_back(entry.value);
            return;
        case Field::kPublished:
            return apply_date(entry, article.published, "published", context, article);
        case Field::kModified:
            return apply_date(entry, article.modified, "modified", context, article);
        case Field::kEmbargo:
            apply_date(entry, article.embargo, "embargo", context, article);
            if (article.embargo) article.status = Status::kEmbargoed;
            return;
        default:
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
        if (!key_line || (!key_line->field && (known == 0 || is_closed))) break;
        known += key_line->field ? 1U : 0U;
        has_title_or_date |=
            key_line->field == Field::kTitle || key_line->field == Field::kPublished;
        block.entries.push_back(
            {key_line->field, std::string(key_line->name), std::string(key_line->value)});
        block.end = line->next;
        is_closed = false;
        if (block.entries.size() > 64) break;
    }
    if (known >= 2 || (known == 1 && has_title_or_date && is_closed)) return block;
    return std::nullopt;
}

void apply_header_block(const HeaderBlock& block, const dates::DateContext& context,
                        Article& article) {
    for (const HeaderBlock::Entry& entry : block.entries)
        if (!entry.value.empty()) apply_entry(entry, context, article);
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
