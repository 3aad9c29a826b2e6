// One pass with a spy instead of Xapian's own list, which would cut runs of equal scores.
#include "engine/xapian/top.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace newsdex::engine {
namespace {

/// Hits gathered at least before the list is cut: cutting costs a few comparisons for each.
constexpr std::size_t kRoom = 256;
/// Hits fetched beyond those wanted at first, as the last score often ties with a few more: short
/// articles with as many of the words have one score.
constexpr std::size_t kSlack = 6;

bool is_better(const Scored& a, const Scored& b) { return a.score > b.score; }

/// Told of every match, keeps the `wanted` best and whatever scores as much as the last of them.
/// Asking Xapian for the rest of a tie would cost the whole query anew.
class TopSpy : public Xapian::MatchSpy {
  public:
    explicit TopSpy(std::size_t wanted) : wanted_(wanted), full_(2 * wanted + kRoom) {}
    void operator()(const Xapian::Document& document, double weight) override {
        if (weight < least_) return;
        hits_.push_back({document.get_docid(), weight});
        if (hits_.size() >= full_) cut();
    }
    std::vector<Scored> take() {
        cut();
        std::sort(hits_.begin(), hits_.end(), is_better);
        return std::move(hits_);
    }

  private:
    void cut() {
        if (hits_.size() <= wanted_) return;
        const auto last = hits_.begin() + static_cast<std::ptrdiff_t>(wanted_ - 1);
        std::nth_element(hits_.begin(), last, hits_.end(), is_better);
        least_ = last->score;
        std::erase_if(hits_, [this](const Scored& hit) { return hit.score < least_; });
        // Many ties: twice as many, so that the work stays proportional to the matches.
        full_ = 2 * hits_.size() + kRoom;
    }

    std::size_t wanted_;
    std::size_t full_;
    double least_ = 0;  ///< what scores less is not wanted
    std::vector<Scored> hits_;
};

Top best_of_one(const Xapian::Database& database, Xapian::Enquire& enquire, std::size_t wanted) {
    TopSpy spy(wanted);
    enquire.add_matchspy(&spy);
    Top top;
    top.total = enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated();
    enquire.clear_matchspies();
    top.hits = spy.take();
    return top;
}

std::vector<Scored> hits_of(const Xapian::MSet& matches) {
    std::vector<Scored> hits;
    for (auto it = matches.begin(); it != matches.end(); ++it)
        hits.push_back({*it, it.get_weight()});
    return hits;
}

/// A spy is told docids that do not say of which database.
Top best_of_several(const Xapian::Database& database, Xapian::Enquire& enquire,
                    std::size_t wanted) {
    const Xapian::doccount all = database.get_doccount();
    const auto fetched = static_cast<Xapian::doccount>(
        std::min<std::size_t>(wanted + kSlack, std::numeric_limits<Xapian::doccount>::max() / 2));
    const Xapian::MSet first = enquire.get_mset(0, fetched, all);
    Top top{first.get_matches_estimated(), hits_of(first)};
    const bool complete = top.hits.size() < fetched || top.hits.size() >= top.total;
    if (complete || top.hits[wanted - 1].score > top.hits.back().score) return top;
    // All that score as much as the last, and a little less, as sums are pruned by rounded bounds.
    enquire.set_cutoff(0, top.hits.back().score * (1 - 1e-9));
    top.hits = hits_of(enquire.get_mset(0, all));
    return top;
}

}  // namespace

Top best_of(const Xapian::Database& database, Xapian::Enquire& enquire, std::size_t wanted) {
    return database.size() == 1 ? best_of_one(database, enquire, wanted)
                                : best_of_several(database, enquire, wanted);
}

}  // namespace newsdex::engine
