// An array over all articles: cheaper to add to than thousands of cursors are to keep in step.
#include "engine/xapian/tally.hpp"

#include <algorithm>

namespace newsdex::engine {

std::optional<plan::TermId> only_term(const plan::Node& node) {
    if (node.kind == plan::Kind::kOr) return node.cover;
    if (node.kind != plan::Kind::kTerm || node.scored_as || node.exact) return std::nullopt;
    return node.term;
}

bool adds_up(std::span<const plan::Node> operands) {
    return std::count_if(operands.begin(), operands.end(), [](const plan::Node& node) {
               return only_term(node).has_value();
           }) > kMostAbreast;
}

Tally::Tally(const Xapian::Database& database, const BoundPlan& plan, const Scoring* scoring)
    : database_(database),
      plan_(plan),
      scoring_(scoring),
      counts_(static_cast<std::size_t>(database.get_lastdocid()) + 1),
      lengths_(scoring == nullptr ? 0 : counts_.size()) {}

void Tally::add_list(const plan::Node& word, plan::TermId term) {
    const std::string& bytes = plan_.bytes[term];
    const auto end = database_.postlist_end(bytes);
    auto at = database_.postlist_begin(bytes);
    if (scoring_ == nullptr || word.filter) {
        for (; at != end; ++at) add(word, *at);
        return;
    }
    const WordWeight weight = scoring_->weight(term);
    for (; at != end; ++at) {
        const Xapian::docid docid = *at;
        add(word, docid);
        counts_[docid].score += weight.of(at.get_wdf(), length(docid));
    }
}

void Tally::add(const plan::Node& word, Xapian::docid docid) {
    Count& count = counts_[docid];
    ++count.words;
    if (word.counted) ++count.counted;
    count.enough |= word.enough;
}

double Tally::length(Xapian::docid docid) {
    Xapian::termcount& length = lengths_[docid];
    if (length == 0) length = database_.get_doclength(docid);
    return length;
}

}  // namespace newsdex::engine
