// Words too long for a term are cut as the writer cuts them.
#include "search/term_table.hpp"

#include "schema/schema.hpp"

namespace newsdex::search {

TermTable::TermTable(const plan::Plan& plan, std::string_view language) : sieve_(plan, language) {
    for (plan::TermId id = 0; id < plan.terms.size(); ++id) {
        ids_.emplace(schema::bytes_of(plan.terms[id]), id);
        has_stems_ |= plan.terms[id].form == schema::Form::kStem;
    }
}

std::optional<plan::TermId> TermTable::find(std::string_view prefix, std::string_view word) {
    if (prefix.size() + word.size() < schema::kMaxTermBytes)
        key_.assign(prefix).append(word);
    else
        key_ = schema::term(prefix, word);
    return find_key();
}

std::optional<plan::TermId> TermTable::find_stem(std::string_view prefix, std::string_view stem) {
    key_.assign(schema::prefix::kStem).append(prefix).append(stem);
    return find_key();
}

std::optional<plan::TermId> TermTable::find_key() const {
    const auto found = ids_.find(key_);
    if (found == ids_.end()) return std::nullopt;
    return found->second;
}

}  // namespace newsdex::search
