// Of several keys for a field the one of lowest rank, then each value as its field wants it.
#include "sources/fields/collect.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/utf8.hpp"
#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

/// What is no address of a page is no URL of an article: "n/a here", a list.
std::string url_of(Value value) {
    std::string url = line_of(value);
    return url.find(' ') == std::string::npos ? url : std::string();
}

/// A source that is a page: "https://quay.example/world/1".
std::string page_of(Value value) {
    const std::string url = value.is_string() ? url_of(value) : "";
    const std::size_t host = url.starts_with("http") ? url.find("://") : std::string::npos;
    if (host == std::string::npos) return "";
    const std::size_t path = url.find('/', host + 3);
    return path < url.size() - 1 ? url : "";
}

std::string line(Value value) { return line_of(value); }
std::string language(Value value) { return language_of(text_of(value)); }

struct TextField {
    Field field;
    std::string Article::*member;
    std::string (*convert)(Value value);
    const char* noted =
        nullptr;  ///< the name under which origin tells another key; null: it does not
};

constexpr TextField kTextFields[] = {
    {Field::kTitle, &Article::title, line, "title"},
    {Field::kSubtitle, &Article::subtitle, line, "subtitle"},
    {Field::kSummary, &Article::summary, line, "summary"},
    {Field::kDateline, &Article::dateline, line, "dateline"},
    {Field::kPublisher, &Article::publisher, publisher_of, "publisher"},
    {Field::kSection, &Article::section, section_of, "section"},
    {Field::kCopyright, &Article::copyright, line},
    {Field::kId, &Article::guid, line},
    {Field::kUrl, &Article::url, url_of},
    {Field::kLanguage, &Article::language, language},
};

/// The first value that is a date; origin has its key and what was assumed to read it.
std::optional<Date> set_date(const FieldValues& values, Field field, const char* name,
                             const ReadOptions& options, Article& article) {
    const auto [found, value] = values.first(field, [&](Value candidate) {
        return noted_date_of(candidate, options, article.language);
    });
    if (!found) return std::nullopt;
    note_key(article, name, value);
    if (!found->note.empty())
        article.origin[name] = std::string(value.key()) + ", " + std::string(found->note);
    return found->date;
}

}  // namespace

void FieldValues::sort() {
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.field, a.rank, b.order) < std::tuple(b.field, b.rank, a.order);
    });
}

void FieldValues::collect(Value map, Lookup lookup) {
    auto order = static_cast<std::uint32_t>(candidates_.size());
    for (Value item = map.first(); item; item = item.next()) {
        const std::optional<FieldRank> found = lookup(item.key());
        if (found && item.has_content())
            candidates_.push_back({found->field, found->rank, order++, item});
    }
    sort();
}

void FieldValues::complete(Value map, Lookup lookup) {
    FieldValues others;
    others.collect(map, lookup);
    std::erase_if(others.candidates_, [this](const Candidate& other) { return has(other.field); });
    candidates_.insert(candidates_.end(), others.candidates_.begin(), others.candidates_.end());
    sort();
}

std::span<const FieldValues::Candidate> FieldValues::all(Field field) const {
    const auto [begin, end] =
        std::equal_range(candidates_.begin(), candidates_.end(), Candidate{field, 0, 0, {}},
                         [](const Candidate& a, const Candidate& b) { return a.field < b.field; });
    return {begin, end};
}

Value FieldValues::operator[](Field field) const {
    const auto candidates = all(field);
    return candidates.empty() ? Value() : candidates.front().value;
}

std::uint8_t FieldValues::rank(Field field) const {
    const auto candidates = all(field);
    return candidates.empty() ? std::uint8_t{255} : candidates.front().rank;
}

void note_key(Article& article, const char* field, Value value) {
    if (!value.key().empty() && value.key() != field) article.origin.emplace(field, value.key());
}

void set_embargo(const std::optional<Date>& until, const ReadOptions& options, Article& article) {
    if (!until) return;
    article.embargo = until;
    if (until->utc_seconds > options.now) article.status = Status::kEmbargoed;
}

std::string* text_member(Article& article, Field field) {
    for (const TextField& row : kTextFields)
        if (row.field == field) return &(article.*row.member);
    return nullptr;
}

void set_fields(const FieldValues& values, const ReadOptions& options, Article& article) {
    for (const TextField& row : kTextFields) {
        auto [text, value] = values.first(row.field, row.convert);
        if (row.noted != nullptr && !text.empty()) note_key(article, row.noted, value);
        article.*row.member = std::move(text);
    }
    if (article.publisher.empty())
        article.publisher = values.first(Field::kPublisher, host_of).first;
    if (article.url.empty()) article.url = values.first(Field::kPublisher, page_of).first;
    article.keywords = values.first(Field::kKeywords, words_of).first;
    article.places = values.first(Field::kPlaces, words_of).first;
    article.people = values.first(Field::kPeople, words_of).first;
    article.organisations = values.first(Field::kOrganisations, words_of).first;
    auto [authors, authors_value] = values.first(Field::kAuthors, authors_of);
    if (!authors.empty()) note_key(article, "authors", authors_value);
    article.authors = std::move(authors);
    article.published = set_date(values, Field::kPublished, "published", options, article);
    article.modified = set_date(values, Field::kModified, "modified", options, article);
    set_embargo(set_date(values, Field::kEmbargo, "embargo", options, article), options, article);
    if (values[Field::kDraft].is_true()) article.status = Status::kWithheld;
}

void set_body(std::string body, const ReadOptions& options, Article& article) {
    if (body.size() > options.max_body_bytes) {
        body.resize(base::character_begin(body, options.max_body_bytes));
        note_cut_body(options, article);
    }
    article.body = std::move(body);
}

}  // namespace newsdex::sources
