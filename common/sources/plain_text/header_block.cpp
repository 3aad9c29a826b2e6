// Which lines are keys, and where the block ends.
#include "sources/plain_text/header_block.hpp"

#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/rich_text.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/date_line.hpp"
#include "sources/plain_text/embargo_field.hpp"
#include "sources/plain_text/name_list.hpp"
#include "sources/plain_text/names.hpp"
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

/// Puts the entries of a block into an article, one after another.
class Entries {
  public:
    Entries(const dates::DateContext& context, const dates::FileEvidence& file, Article& article)
        : context_(context), file_(file), article_(article) {}

    void apply(const HeaderBlock::Entry& entry) {
        const Field field = entry.field.value_or(Field::kCount);
        if (std::string* const text = text_member(article_, field))
            return is_value(field) && is_prose(entry.value) ? keep(entry) : set(entry, *text);
        switch (field) {
            case Field::kBody:
                return add_paragraph(entry.value);
            case Field::kAuthors:
                return add_authors(entry.value);
            case Field::kKeywords:
                return append(article_.keywords, split_list(entry.value));
            case Field::kPlaces:
                return append(article_.places, entry.value.find(';') == std::string::npos
                                                   ? std::vector<std::string>{entry.value}
                                                   : split_list(entry.value));
            case Field::kPeople:
                return append(article_.people, split_catalogue_names(entry.value));
            case Field::kOrganisations:
                return append(article_.organisations, split_list(entry.value));
            case Field::kPublished:
                return set_date(entry, article_.published, "published");
            case Field::kModified:
                return set_date(entry, article_.modified, "modified");
            case Field::kEmbargo:
                return set_embargo(read_embargo_end(entry.value, context_), entry.value, file_,
                                   article_);
            default:
                return keep(entry);
        }
    }

    [[nodiscard]] std::string take_prose() { return std::move(prose_); }

  private:
    /// Is it found as a whole only? No desk or publisher is called by eight words.
    static bool is_value(Field field) {
        return base::is_one_of(
            field, {Field::kSection, Field::kPublisher, Field::kLanguage, Field::kCopyright});
    }

    /// What no field takes is shown with its key; prose must be found.
    void keep(const HeaderBlock::Entry& entry) {
        if (is_prose(entry.value))
            return add_paragraph(entry.field ? entry.value : entry.name + ": " + entry.value);
        article_.origin["header " + entry.name] = entry.value;
    }

    void add_paragraph(std::string_view text) {
        if (!prose_.empty()) prose_ += "\n\n";
        prose_ += text;
    }

    void set(const HeaderBlock::Entry& entry, std::string& text) {
        if (text.empty()) {
            const std::string code =
                entry.field == Field::kLanguage ? language_of(entry.value) : std::string();
            text = code.empty() ? entry.value : code;
        } else if (text != entry.value) {
            const bool is_second_title = entry.field == Field::kTitle && article_.subtitle.empty();
            if (is_second_title)
                article_.subtitle = entry.value;
            else if (entry.field == Field::kSummary)
                text += ' ' + entry.value;
            else
                keep(entry);
        }
    }

    void set_date(const HeaderBlock::Entry& entry, std::optional<Date>& date, const char* name) {
        dates::DateContext own = context_;
        own.own_element = true;
        own.origin = DateOrigin::kElement;
        auto found = dates::read_date(entry.value, own);
        if (const auto line =
                found ? std::nullopt : read_date_line(entry.value, own, DateLinePlace::kHead))
            found = line->published ? line->published : line->modified;
        if (!found) return keep(entry);
        if (date) return;
        date = found->date;
        article_.origin[name] = "header";
        if (!found->note.empty()) article_.origin[name] += ", " + std::string(found->note);
    }

    void add_authors(std::string_view value) {
        auto byline = parse_byline(value);
        if (!byline) byline = parse_byline("By " + std::string(value));
        if (!byline) return append(article_.authors, split_catalogue_names(value));
        append(article_.authors, std::move(byline->authors));
        append(article_.places, std::move(byline->places));
        if (article_.publisher.empty()) article_.publisher = std::move(byline->publisher);
    }

    const dates::DateContext& context_;
    const dates::FileEvidence& file_;
    Article& article_;
    std::string prose_;
};

/// Reads the block line by line.
class BlockReader {
  public:
    explicit BlockReader(std::string_view text) : text_(text) {}

    std::optional<HeaderBlock> read() {
        text::LineReader reader(text_);
        while (const auto line = reader.next())
            if (!take(*line)) break;
        const bool is_block = known_ >= 2 || (known_ == 1 && has_title_or_date_ && is_closed_);
        if (!is_block) return std::nullopt;
        return std::move(block_);
    }

  private:
    bool take(const text::Line& line) {
        constexpr std::size_t kMostEntries = 64;
        if (line.is_blank()) {
            // Blank lines between keys are allowed: the block ends at what is no key.
            is_closed_ = is_closed_ || !block_.entries.empty();
            if (!is_closed_) block_.end = line.next;
            return true;
        }
        const auto key_line = parse_key_line(line.text);
        const bool goes_on = line.indent > 0 || (!key_line && is_followed_by_key(line.next));
        if (!block_.entries.empty() && goes_on && !is_closed_) {
            block_.entries.back().value += ' ' + std::string(line.content());
            block_.end = line.next;
            return true;
        }
        if (!key_line) return false;
        // Lines of a play begin as keys do: one that means nothing counts within a block only.
        if (!key_line->field && (known_ == 0 || is_closed_)) return false;
        if (!key_line->field && is_prose(key_line->value) && !is_followed_by_key(line.next)) {
            is_closed_ = true;
            return false;
        }
        known_ += key_line->field ? 1U : 0U;
        has_title_or_date_ |=
            key_line->field == Field::kTitle || key_line->field == Field::kPublished;
        if (opens_body(*key_line, line.next)) {
            const std::string_view value = key_line->value;
            block_.end =
                value.empty() ? line.next : static_cast<std::size_t>(value.data() - text_.data());
            return false;
        }
        block_.entries.push_back(
            {key_line->field, std::string(key_line->name), std::string(key_line->value)});
        block_.end = line.next;
        is_closed_ = false;
        return block_.entries.size() <= kMostEntries;
    }

    /// "Body:" does, unless its line is all of its value; a summary that the next line goes on
    /// with.
    [[nodiscard]] bool opens_body(const KeyLine& key_line, std::size_t next) const {
        if (key_line.field == Field::kBody) return !is_followed_by_key(next);
        if (key_line.field != Field::kSummary || key_line.value.empty()) return false;
        const auto line = line_at(next);
        return line && !line->is_blank() && !is_followed_by_key(next);
    }

    /// Does a line with a known key stand at `at`? Then the line before it is all of its value.
    [[nodiscard]] bool is_followed_by_key(std::size_t at) const {
        const auto line = line_at(at);
        const auto key_line = line ? parse_key_line(line->text) : std::nullopt;
        return key_line && key_line->field;
    }

    /// The line there, of which no more is asked than a key line may have.
    [[nodiscard]] std::optional<text::Line> line_at(std::size_t at) const {
        constexpr std::size_t kEnough = 4096;
        return text::LineReader(text_.substr(at, kEnough)).next();
    }

    std::string_view text_;
    HeaderBlock block_;
    std::size_t known_ = 0;
    bool has_title_or_date_ = false, is_closed_ = false;
};

}  // namespace

std::optional<HeaderBlock> parse_header_block(std::string_view text) {
    return BlockReader(text).read();
}

std::string apply_header_block(const HeaderBlock& block, const dates::DateContext& context,
                               const dates::FileEvidence& file, Article& article) {
    Entries entries(context, file, article);
    for (const HeaderBlock::Entry& entry : block.entries)
        if (!entry.value.empty()) entries.apply(entry);
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
    return entries.take_prose();
}

}  // namespace newsdex::sources
