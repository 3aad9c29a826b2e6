// From the table of fields; hosts, paths, kinds of file, languages and ids find what lies below
// them, too.
#include "plan/fields.hpp"

#include <array>
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

    /// The files that the pattern is like: those, or all but the others.
    Node path(const std::string& text) {
        const IndexFacts& facts = words_.vocabulary().facts();
        const PathPattern pattern(text, facts.folders());
        struct Files {
            std::vector<std::string> names;  // one more than can be asked for, at most
            std::uint64_t articles = 0;
        } like, other;
        facts.walk(term_of(""), [&](std::string_view name, std::uint64_t articles) {
            Files& files = pattern.matches(name) ? like : other;
            files.articles += articles;
            if (files.names.size() <= kMostExpandedTerms) files.names.emplace_back(name);
            return true;
        });
        const bool all_have_files = like.articles + other.articles == facts.article_count();
        if (all_have_files && other.names.empty() && !like.names.empty()) return leaf(Kind::kAll);
        if (like.names.empty()) return node_of(text);
        if (like.names.size() <= kMostExpandedTerms) return any_of(like.names);
        if (all_have_files && other.names.size() <= kMostExpandedTerms)
            return around(Kind::kNot, any_of(other.names));
        refuse("path:" + text, "it stands for over 50,000 files", "write more of the path");
    }

    Node prefix(const std::string& text) {
        std::vector<Node> any;
        add_prefix(folded_value(field_, text), any);
        return group(Kind::kOr, std::move(any));
    }

  private:
    Node any_of(const std::vector<std::string>& values) {
        std::vector<Node> any;
        for (const std::string& value : values) any.push_back(node_of(value));
        return group(Kind::kOr, std::move(any));
    }

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
