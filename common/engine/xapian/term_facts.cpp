// Asked once of the database, then of a table.
#include "engine/xapian/term_facts.hpp"

#include <algorithm>
#include <iterator>

#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

constexpr std::size_t kMostRemembered = 50'000;
/// Articles that a rare word is in at most: its postings are one piece of a block.
constexpr std::uint64_t kRare = 64;

schema::Term joined(std::uint8_t span, const std::string& word) {
    return {schema::Form::kJoined, span, {}, word};
}

}  // namespace

TermFacts::Facts& TermFacts::facts(const schema::Term& term) {
    if (facts_.size() >= kMostRemembered) facts_.clear();
    const auto known = facts_.find(term);
    if (known != facts_.end()) return known->second;
    const std::string bytes = schema::bytes_of(term);
    const bool is_term = !bytes.empty() && bytes.size() <= schema::kMaxTermBytes;
    const std::uint64_t frequency = is_term ? database_.get_termfreq(bytes) : 0;
    return facts_.emplace(term, Facts{frequency, {}}).first->second;
}

std::uint64_t TermFacts::frequency(const schema::Term& term) { return facts(term).frequency; }

const std::vector<std::uint8_t>& TermFacts::joined_spans(const std::string& word) {
    if (spans_.size() >= kMostRemembered) spans_.clear();
    const auto known = spans_.find(word);
    if (known != spans_.end()) return known->second;
    if (!index_spans_) {
        std::vector<std::uint8_t> spans;
        for (std::uint8_t span = 2; span <= schema::kLongestSpan; ++span) {
            const std::string prefix = schema::bytes_of(joined(span, ""));
            if (database_.allterms_begin(prefix) != database_.allterms_end(prefix))
                spans.push_back(span);
        }
        index_spans_ = std::move(spans);
    }
    std::vector<std::uint8_t> spans;
    std::copy_if(index_spans_->begin(), index_spans_->end(), std::back_inserter(spans),
                 [&](std::uint8_t span) { return frequency(joined(span, word)) > 0; });
    return spans_.emplace(word, std::move(spans)).first->second;
}

const std::vector<Xapian::docid>* TermFacts::articles_if_rare(const schema::Term& term) {
    Facts& known = facts(term);
    if (known.frequency > kRare) return nullptr;
    if (!known.articles) {
        known.articles.emplace();
        if (known.frequency > 0) {
            const std::string bytes = schema::bytes_of(term);
            known.articles->assign(database_.postlist_begin(bytes), database_.postlist_end(bytes));
        }
    }
    return &*known.articles;
}

}  // namespace newsdex::engine
