// From the table of fields; hosts, paths, kinds of file, languages and ids find what lies below
// them, too.
#include "plan/fields.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "plan/clause.hpp"
#include "plan/near_values.hpp"
#include "plan/paths.hpp"
#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

using article::Asked;
using query::Field;

/// Names in use beside the one that the index has (document/file_kind.hpp).
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kOtherTypes{
    {{"application/jsonl", "application/x-ndjson"},
     {"application/jsonlines", "application/x-ndjson"},
     {"application/x-jsonlines", "application/x-ndjson"},
     {"application/ndjson", "application/x-ndjson"},
     {"application/json-seq", "application/x-ndjson"},
     {"text/x-markdown", "text/markdown"},
     {"text/json", "application/json"},
     {"application/x-json", "application/json"}}};

std::string text_of(const query::Node& node) {
    if (node.kind != query::Kind::kPhrase) return node.text;
    std::string text;
    for (const query::Node& word : node.children) {
        if (!text.empty()) text += ' ';
        text += word.text;
    }
    return text;
}

std::string folded_value(Field field, const std::string& text) {
    // An id is shown in small letters, and typed in any.
    if (field == Field::kId) return base::lower_case(text);
    if (article::row_of(field).asked != Asked::kFolded) return text;
    std::string folded = schema::fold_value(text);
    if (field == Field::kEnding) folded.erase(0, folded.find_first_not_of("*."));
    if (field == Field::kMediaType)
        for (const auto& [other, type] : kOtherTypes)
            if (folded == other) folded = type;
    return folded;
}

class ValuePlanner {
  public:
    ValuePlanner(Field field, WordPlanner& words) : field_(field), words_(words) {}

    Node value(const std::string& text) {
        const std::string folded = folded_value(field_, text);
        std::vector<Node> any;
        any.push_back(node_of(folded));
        if (field_ == Field::kHost) add_ending_so('.' + folded, any);
        if (field_ == Field::kEnding) {  // jsonl and gz of jsonl.gz
            add_prefix(folded + '.', any);
            add_ending_so('.' + folded, any);
        }
        if (field_ == Field::kMediaType && folded.find('/') == std::string::npos) {
            add_prefix(folded + '/', any);
            add_ending_so('/' + folded, any);
        }
        if (field_ == Field::kLanguage) add_prefix(folded + '-', any);
        if (field_ == Field::kId) add_prefix(folded, any);
        return group(Kind::kOr, std::move(any));
    }

    /// The articles in files that the pattern is like; all, where all files are.
    Node path(const std::string& text) {
        const IndexFacts& facts = words_.vocabulary().facts();
        auto pattern = std::make_shared<const PathPattern>(text, facts.folders());
        std::uint64_t like = 0;
        std::uint64_t other = 0;
        facts.walk_files([&](std::string_view name) {
            ++(pattern->matches(name) ? like : other);
            return true;
        });
        if (like == 0) return leaf(Kind::kNone);
        if (other == 0) return leaf(Kind::kAll);
        Node node = leaf(Kind::kPath);
        node.path = std::move(pattern);
        return node;
    }

    Node prefix(const std::string& text) {
        std::vector<Node> any;
        add_prefix(folded_value(field_, text), any);
        return group(Kind::kOr, std::move(any));
    }

  private:
    [[nodiscard]] schema::Term term_of(const std::string& folded) const {
        return {schema::Form::kValue, 1, field_, folded};
    }
    Node node_of(const std::string& folded) {
        return term_node(words_.terms().id(term_of(folded)));
    }

    void add_prefix(const std::string& folded, std::vector<Node>& any) {
        const Expansion found = words_.vocabulary().with_prefix(term_of(folded), folded);
        for (const std::string& value : found.texts) any.push_back(node_of(value));
    }

    /// Subdomains of a host, and the like: values of which there are not many.
    void add_ending_so(const std::string& end, std::vector<Node>& any) {
        words_.vocabulary().facts().walk(term_of(""), [&](std::string_view value, std::uint64_t) {
            if (value.ends_with(end)) any.push_back(node_of(std::string(value)));
            return true;
        });
    }

    Field field_;
    WordPlanner& words_;
};

}  // namespace

Scope scope_of(Field field, const Scope& outer) {
    const article::Row& row = article::row_of(field);
    Scope scope = outer;
    scope.value.reset();
    if (query::kind_of(field) != query::FieldKind::kText) {
        scope.value = field;
        return scope;
    }
    scope.field = row.prefix.empty() ? std::nullopt : std::optional(field);
    scope.stemmed = row.stemmed;
    scope.lists = row.asked == Asked::kList;
    scope.parts = 0;
    // Parts of the run without terms of their own are told by where they begin.
    const auto part = article::part_of(field);
    if (part && row.prefix.empty()) {
        scope.parts = static_cast<std::uint8_t>(1U << static_cast<unsigned>(*part));
        scope.places = true;
    }
    return scope;
}

std::optional<Node> value_node(Field field, const query::Node& node, WordPlanner& words) {
    ValuePlanner planner(field, words);
    const std::string text = text_of(node);
    const bool star = node.kind == query::Kind::kPrefix ||
                      (node.kind == query::Kind::kPhrase && !node.children.empty() &&
                       node.children.back().kind == query::Kind::kPrefix);
    if (text.empty()) return std::nullopt;
    if (field == Field::kPath) {
        Node out = planner.path(star ? text + '*' : text);
        make_filter(out);
        return out;
    }
    Node out = star ? planner.prefix(text) : planner.value(text);
    make_filter(out);
    return out;
}

void note_missing_value(Field field, const query::Node& node, const Node& made,
                        WordPlanner& words) {
    if (words.frequency_of(made) > 0) return;
    const std::string text = text_of(node);
    const std::string folded = folded_value(field, text);
    words.note(NoteCode::kMissingValue,
               missing_value(words.vocabulary().facts(), {schema::Form::kValue, 1, field, folded}),
               node.range);
}

}  // namespace newsdex::plan
