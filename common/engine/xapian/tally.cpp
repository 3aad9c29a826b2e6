// An array over all articles: cheaper to add to than thousands of cursors are to keep in step. A
// length is dear to look up by itself and cheap in a row, so lengths are read in the order of
// docids: all of them before the postings, or, where those are few, of their articles behind them.
#include "engine/xapian/tally.hpp"

#include <algorithm>

namespace newsdex::engine {
std::optional<plan::TermId> only_term(const plan::Node& node) {
    if (node.kind == plan::Kind::kOr) return node.cover;
    if (node.kind != plan::Kind::kTerm || node.scored_as || node.exact) return std::nullopt;
    return node.term;
}

Operands operands_of(std::span<const plan::Node> nodes) {
    Operands out;
    out.reserve(nodes.size());
    for (const plan::Node& node : nodes) out.push_back(&node);
    return out;
}

bool adds_up(const Operands& operands) {
    return std::count_if(operands.begin(), operands.end(), [](const plan::Node* node) {
               return only_term(*node).has_value();
           }) > kMostAbreast;
}

Tally::Tally(const Xapian::Database& database, const BoundPlan& plan, const Scoring* scoring,
             const Operands& words)
    : database_(database),
      plan_(plan),
      scoring_(scoring),
      counts_(static_cast<std::size_t>(database.get_lastdocid()) + 1) {
    if (scoring == nullptr) return;
    std::uint64_t postings = 0;
    for (const plan::Node* word : words)
        if (const auto term = only_term(*word)) postings += scoring->frequency(*term);
    if (postings > database.get_doccount()) read_lengths();
}

void Tally::read_lengths() {
    const auto end = database_.postlist_end("");
    for (auto at = database_.postlist_begin(""); at != end; ++at)
        counts_[*at].length = at.get_doclength();
    knows_lengths_ = true;
}

void Tally::add_list(const plan::Node& word, plan::TermId term) {
    const std::string& bytes = plan_.bytes[term];
    const auto end = database_.postlist_end(bytes);
    auto at = database_.postlist_begin(bytes);
    if (scoring_ == nullptr || word.filter) {
        for (; at != end; ++at) add(word, *at);
        return;
    }
    const WordWeight weight = scoring_->weight(term);
    const auto list = static_cast<std::uint32_t>(weights_.size());
    weights_.push_back(weight);
    for (; at != end; ++at) {
        Count& count = counts_[*at];
        add(word, count);
        if (knows_lengths_)
            count.score += weight.of(at.get_wdf(), count.length);
        else
            unscored_.push_back({*at, at.get_wdf(), list});
    }
}

const std::vector<Tally::Count>& Tally::counts() {
    if (unscored_.empty()) return counts_;
    for (Xapian::docid docid = 1; docid < counts_.size(); ++docid)
        if (counts_[docid].words > 0) counts_[docid].length = database_.get_doclength(docid);
    for (const Posting& posting : unscored_) {
        Count& count = counts_[posting.docid];
        count.score += weights_[posting.list].of(posting.wdf, count.length);
    }
    unscored_.clear();
    return counts_;
}

}  // namespace newsdex::engine
