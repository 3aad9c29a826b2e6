#include "plan/fields.hpp"

#include <string>
#include <utility>

#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

using query::Field;
using schema::Section;

constexpr std::uint8_t bit(Section section) noexcept {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(section));
}

std::string_view prefix_of(Field field) noexcept {
    switch (field) {
        case Field::kTitle:
            return schema::prefix::kTitle;
        case Field::kAuthor:
            return schema::prefix::kAuthor;
        case Field::kDateline:
            return schema::prefix::kDateline;
        case Field::kPlace:
            return schema::prefix::kPlace;
        case Field::kOrganisation:
            return schema::prefix::kOrganisation;
        case Field::kPerson:
            return schema::prefix::kPerson;
        case Field::kKeyword:
            return schema::prefix::kKeyword;
        case Field::kPublisher:
            return schema::prefix::kPublisher;
        case Field::kSection:
            return schema::prefix::kSection;
        case Field::kLanguage:
            return schema::prefix::kLanguage;
        case Field::kHost:
            return schema::prefix::kHost;
        case Field::kFormat:
            return schema::prefix::kFormat;
        case Field::kStatus:
            return schema::prefix::kStatus;
        case Field::kId:
            return schema::prefix::kId;
        case Field::kGuid:
            return schema::prefix::kGuid;
        case Field::kUrl:
            return schema::prefix::kUrl;
        case Field::kPath:
            return schema::prefix::kPath;
        case Field::kBody:
        case Field::kSubtitle:
        case Field::kSummary:
            break;
    }
    return "";
}

/// Names of things on disk and in the world are compared as they are, words of people folded.
bool is_folded(Field field) noexcept {
    return field != Field::kId && field != Field::kGuid && field != Field::kUrl &&
           field != Field::kPath;
}

std::string text_of(const query::Node& node) {
    if (node.kind != query::Kind::kPhrase) return node.text;
    std::string text;
    for (const query::Node& word : node.children) {
        if (!text.empty()) text += ' ';
        text += word.text;
    }
    return text;
}

class ValuePlanner {
  public:
    ValuePlanner(Field field, WordPlanner& words) : field_(field), words_(words) {}

    Node value(const std::string& text) {
        const std::string folded = fold(text);
        std::vector<Node> any;
        any.push_back(term_node(words_.terms().id(schema::term(prefix_of(field_), folded), false)));
        if (field_ == Field::kHost) add_subdomains(folded, any);
        if (field_ == Field::kPath && !folded.empty()) {
            add_prefix(folded.back() == '/' ? folded : folded + '/', any);
        }
        if (field_ == Field::kLanguage) add_prefix(folded + '-', any);
        if (field_ == Field::kId) add_prefix(folded, any);
        return group(Kind::kOr, std::move(any));
    }

    Node prefix(const std::string& text) {
        std::vector<Node> any;
        add_prefix(fold(text), any);
        return group(Kind::kOr, std::move(any));
    }

  private:
    std::string fold(const std::string& text) const {
        return is_folded(field_) ? schema::fold_value(text) : text;
    }

    void add_prefix(const std::string& folded, std::vector<Node>& any) {
        const std::string start = schema::term(prefix_of(field_), folded);
        const Expansion found = words_.vocabulary().with_prefix("", start, folded);
        for (const std::string& term : found.terms) {
            any.push_back(term_node(words_.terms().id(term, false)));
        }
    }

    void add_subdomains(const std::string& folded, std::vector<Node>& any) {
        const std::string end = '.' + folded;
        words_.vocabulary().facts().walk(
            prefix_of(field_), [&](std::string_view term, std::uint64_t) {
                const bool below =
                    term.size() > end.size() && term.substr(term.size() - end.size()) == end;
                if (below) any.push_back(term_node(words_.terms().id(term, false)));
                return true;
            });
    }

    Field field_;
    WordPlanner& words_;
};

}  // namespace

Scope scope_of(Field field, const Scope& outer) {
    Scope scope = outer;
    scope.prefix = prefix_of(field);
    scope.stemmed = scope.prefix.empty() || field == Field::kTitle;
    scope.lists =
        field == Field::kPlace || field == Field::kOrganisation || field == Field::kPerson;
    scope.sections = 0;
    if (field == Field::kBody) scope.sections = bit(Section::kBody);
    if (field == Field::kSubtitle) scope.sections = bit(Section::kSubtitle);
    if (field == Field::kSummary) scope.sections = bit(Section::kSummary);
    if (scope.sections != 0) scope.places = true;
    return scope;
}

std::optional<Node> value_node(Field field, const query::Node& node, WordPlanner& words) {
    ValuePlanner planner(field, words);
    const std::string text = text_of(node);
    const bool star = node.kind == query::Kind::kPrefix ||
                      (node.kind == query::Kind::kPhrase && !node.children.empty() &&
                       node.children.back().kind == query::Kind::kPrefix);
    if (text.empty()) return std::nullopt;
    Node out = star ? planner.prefix(text) : planner.value(text);
    make_filter(out);
    return out;
}

}  // namespace newsdex::plan
