// Most queries without an answer are told by frequencies and a few rare lists, before any search.
#include "engine/xapian/term_facts.hpp"

#include <algorithm>
#include <iterator>

#include "plan/make.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

constexpr std::size_t kMostRemembered = 50'000;
/// Articles that a rare word is in at most: its postings are one piece of a block.
constexpr std::uint64_t kRare = 64;

}  // namespace

TermFacts::Facts& TermFacts::facts(std::string_view term) {
    if (facts_.size() >= kMostRemembered) facts_.clear();
    std::string bytes(term);
    const auto known = facts_.find(bytes);
    if (known != facts_.end()) return known->second;
    const std::uint64_t frequency = database_.get_termfreq(bytes);
    return facts_.emplace(std::move(bytes), Facts{frequency, {}}).first->second;
}

std::uint64_t TermFacts::frequency(std::string_view term) {
    if (term.empty() || term.size() > schema::kMaxTermBytes) return 0;
    return facts(term).frequency;
}

const std::vector<std::uint16_t>& TermFacts::joined_spans(std::string_view word) {
    if (spans_.size() >= kMostRemembered) spans_.clear();
    std::string key(word);
    const auto known = spans_.find(key);
    if (known != spans_.end()) return known->second;
    if (!index_spans_) {
        std::vector<std::uint16_t> spans;
        for (std::uint16_t span = 2; span <= schema::kLongestSpan; ++span) {
            const std::string prefix = plan::joined_term(span, "");
            if (database_.allterms_begin(prefix) != database_.allterms_end(prefix)) {
                spans.push_back(span);
            }
        }
        index_spans_ = std::move(spans);
    }
    std::vector<std::uint16_t> spans;
    std::copy_if(index_spans_->begin(), index_spans_->end(), std::back_inserter(spans),
                 [&](std::uint16_t span) { return frequency(plan::joined_term(span, word)) > 0; });
    return spans_.emplace(std::move(key), std::move(spans)).first->second;
}

const std::vector<Xapian::docid>* TermFacts::articles_if_rare(const std::string& term) {
    Facts& known = facts(term);
    if (known.frequency > kRare) return nullptr;
    if (!known.articles) {
        known.articles.emplace(database_.postlist_begin(term), database_.postlist_end(term));
    }
    return &*known.articles;
}

bool TermFacts::can_match(const plan::Plan& plan, const plan::Node& node) {
    const auto child_can = [&](const plan::Node& child) { return can_match(plan, child); };
    switch (node.kind) {
        case plan::Kind::kNone:
            return false;
        case plan::Kind::kTerm:
            return frequency(plan.terms[node.term].bytes) > 0;
        case plan::Kind::kOr:
        case plan::Kind::kMost:
            return std::any_of(node.children.begin(), node.children.end(), child_can);
        case plan::Kind::kAnd:
        case plan::Kind::kPhrase:
        case plan::Kind::kNear:
            return std::all_of(node.children.begin(), node.children.end(), child_can) &&
                   can_meet(plan, node.children);
        case plan::Kind::kSections:
        case plan::Kind::kAtLeast:
        case plan::Kind::kNotNear:
        case plan::Kind::kMaybe:
            return child_can(node.children.front());
        default:
            return true;
    }
}

bool TermFacts::can_meet(const plan::Plan& plan, const std::vector<plan::Node>& nodes) {
    std::optional<std::vector<Xapian::docid>> common;
    for (const plan::Node& node : nodes) {
        if (node.kind != plan::Kind::kTerm) continue;
        const auto* articles = articles_if_rare(plan.terms[node.term].bytes);
        if (!articles) continue;
        if (!common) {
            common = *articles;
            continue;
        }
        std::vector<Xapian::docid> both;
        std::set_intersection(common->begin(), common->end(), articles->begin(), articles->end(),
                              std::back_inserter(both));
        if (both.empty()) return false;
        common = std::move(both);
    }
    return true;
}

}  // namespace newsdex::engine
