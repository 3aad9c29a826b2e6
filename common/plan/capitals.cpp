// Counts words and acronyms, until one with a lower-case letter is seen.
#include "plan/capitals.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "analysis/query_word.hpp"
#include "base/ascii.hpp"

namespace newsdex::plan {
namespace {

/// Without capitals and dots there is no acronym: spares most words a second analysis.
bool is_plain(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return base::is_lower(c) || base::is_digit(c); });
}

struct Capitals {
    std::size_t words = 0;
    std::size_t acronyms = 0;
    bool lower = false;
    std::optional<query::Range> first;  ///< acronym

    void look_at(const query::Node& node, analysis::Analyzer& analyzer) {
        if (node.kind == query::Kind::kLetters) return;
        if (node.kind == query::Kind::kWord || node.kind == query::Kind::kPrefix)
            add(node, analyzer);
        for (const query::Node& child : node.children) look_at(child, analyzer);
    }

    void add(const query::Node& node, analysis::Analyzer& analyzer) {
        if (is_plain(node.text)) {
            ++words;
            lower |= std::any_of(node.text.begin(), node.text.end(), base::is_lower);
            return;
        }
        for (const auto& term : analysis::read_query_text(analyzer, node.text).terms) {
            ++words;
            if (!term.acronym.empty()) ++acronyms;
            if (!term.acronym.empty() && !first) first = node.range;
            const bool number = (term.flags & analysis::kNumber) != 0;
            const bool capitals = (term.flags & analysis::kAllCapitals) != 0 ||
                                  (term.length == 1 && (term.flags & analysis::kCapital) != 0);
            lower |= !number && !capitals && term.acronym.empty();
        }
    }
};

}  // namespace

bool asks_in_capitals(const query::Node& tree, analysis::Analyzer& analyzer,
                      std::vector<Note>& notes) {
    Capitals seen;
    seen.look_at(tree, analyzer);
    if (seen.words < 2 || seen.lower || seen.acronyms == 0 || seen.acronyms == seen.words)
        return false;
    notes.push_back({NoteCode::kAllCapitals,
                     "the query is all in capitals, so acronyms such as US are searched as words "
                     "too",
                     seen.first->first, seen.first->last});
    return true;
}

}  // namespace newsdex::plan
