// Reads positions word by word and many articles ahead, as a list asked for by itself is dear.
#include "engine/xapian/occurrences.hpp"

#include <algorithm>
#include <string>

#include "schema/values.hpp"

namespace newsdex::engine {
namespace {

/// Articles whose positions are read at once, and positions at which that ends early.
constexpr std::size_t kAhead = 64;
constexpr std::size_t kMostAhead = 100'000;
/// Steps that looking for a term in an article takes, finding its positions, and making room for
/// what is known of a term. Positions are dear: libxapian 1.4 gives each list that is asked for a
/// cursor of its own, which reads two blocks of the table anew though the list before lay in them.
constexpr std::uint64_t kPostingSteps = 10;
constexpr std::uint64_t kPositionListSteps = 400;
constexpr std::uint64_t kStateSteps = 10;

}  // namespace

std::string SlotReader::at(Xapian::docid docid) {
    const Xapian::ValueIterator end = database_.valuestream_end(slot_);
    if (!begun_) at_ = database_.valuestream_begin(slot_);
    begun_ = true;
    if (at_ != end) at_.skip_to(docid);
    return at_ != end && at_.get_docid() == docid ? *at_ : std::string();
}

XapianOccurrences::XapianOccurrences(const Xapian::Database& database,
                                     const std::vector<std::string>& terms,
                                     const std::vector<Xapian::docid>& articles, match::Work& work)
    : database_(database),
      terms_(terms),
      articles_(articles),
      work_(work),
      starts_(database, schema::kPartStarts),
      first_day_(database, schema::kFirstDay),
      last_day_(database, schema::kLastDay),
      embargoes_(database, schema::kEmbargo),
      files_(database) {
    work_.take(kStateSteps * terms.size());
    states_.resize(terms.size());
}

void XapianOccurrences::move_to(std::size_t article) {
    article_ = article;
    parts_.reset();
}

bool XapianOccurrences::find(Postings& postings, plan::TermId term, Xapian::docid docid) const {
    const Xapian::PostingIterator end = database_.postlist_end(terms_[term]);
    if (!postings.begun) postings.at = database_.postlist_begin(terms_[term]);
    postings.begun = true;
    if (postings.at != end) postings.at.skip_to(docid);
    return postings.at != end && *postings.at == docid;
}

bool XapianOccurrences::has(plan::TermId term) {
    State& state = states_[term];
    const Xapian::docid docid = articles_[article_];
    if (state.checked == docid) return state.found;
    work_.take(kPostingSteps);
    state.checked = docid;
    state.found = find(state.postings, term, docid);
    return state.found;
}

std::span<const match::Position> XapianOccurrences::positions(plan::TermId term) {
    State& state = states_[term];
    if (article_ < state.first || article_ >= state.last) read_ahead(state, term);
    const std::size_t i = article_ - state.first;
    return std::span(state.positions)
        .subspan(state.starts[i], state.starts[i + 1] - state.starts[i]);
}

void XapianOccurrences::read_ahead(State& state, plan::TermId term) {
    state.first = article_;
    state.last = std::min(article_ + kAhead, articles_.size());
    state.positions.clear();
    state.starts.assign(1, 0);
    const Xapian::PositionIterator end;
    for (std::size_t i = state.first; i < state.last; ++i) {
        work_.take(kPostingSteps);
        if (find(state.reader, term, articles_[i])) {
            work_.take(kPositionListSteps + state.reader.at.get_wdf());
            for (auto at = state.reader.at.positionlist_begin(); at != end; ++at)
                state.positions.push_back(*at);
        }
        state.starts.push_back(state.positions.size());
        if (state.positions.size() > kMostAhead) state.last = i + 1;
    }
}

std::span<const match::Position> XapianOccurrences::part_starts() {
    if (!parts_) {
        parts_.emplace();
        const auto map = schema::decode_parts(starts_.at(articles_[article_]));
        if (map) parts_->assign(map->first.begin(), map->first.end());
    }
    return *parts_;
}

std::optional<schema::Days> XapianOccurrences::days() {
    const auto first = schema::decode_day(first_day_.at(articles_[article_]));
    const auto last = schema::decode_day(last_day_.at(articles_[article_]));
    if (!first || !last) return std::nullopt;
    return schema::Days{*first, *last};
}

std::optional<std::int64_t> XapianOccurrences::embargo() {
    return schema::decode_instant(embargoes_.at(articles_[article_]));
}

}  // namespace newsdex::engine
