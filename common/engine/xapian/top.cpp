// One pass with a spy instead of Xapian's own list, which takes 90 bytes a hit and cuts runs of
// equal scores.
#include "engine/xapian/top.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/order.hpp"
#include "engine/xapian/sources.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

/// Hits gathered at least before the list is cut: cutting costs a few comparisons for each.
constexpr std::size_t kRoom = 256;

/// Which of the databases is being searched; they are searched one by one.
struct Shard {
    Xapian::doccount opened = 0;
    Xapian::doccount current = 0;  ///< from 0
};

/// Has every article, and notes which database it is asked in.
class ShardSource final : public Xapian::PostingSource {
  public:
    explicit ShardSource(Shard& shard) : shard_(shard) {}

    Xapian::doccount get_termfreq_min() const override { return all_; }
    // More than any other of an AND: then it is never the one that leads.
    Xapian::doccount get_termfreq_est() const override { return all_ + 1; }
    Xapian::doccount get_termfreq_max() const override { return all_; }
    void next(double) override { move_to(docid_ + 1); }
    void skip_to(Xapian::docid docid, double) override { move_to(std::max(docid, docid_)); }
    bool at_end() const override { return docid_ > last_; }
    Xapian::docid get_docid() const override { return docid_; }
    /// Called for one database after the other, in their order.
    void init(const Xapian::Database& database) override {
        number_ = shard_.opened++;
        all_ = database.get_doccount();
        last_ = database.get_lastdocid();
        docid_ = 0;
    }
    Xapian::PostingSource* clone() const override { return new ShardSource(shard_); }

  private:
    void move_to(Xapian::docid docid) {
        docid_ = docid;
        shard_.current = number_;
    }

    Shard& shard_;
    Xapian::doccount number_ = 0, all_ = 0;
    Xapian::docid last_ = 0, docid_ = 0;
};

/// Told of every match, keeps the `wanted` best and whatever ties with the last of them.
class TopSpy final : public Xapian::MatchSpy {
  public:
    TopSpy(By by, std::size_t wanted, Xapian::doccount all, Xapian::doccount shards,
           const Shard& shard)
        : by_(by), wanted_(wanted), shards_(shards), shard_(shard) {
        // Room for all takes no memory until it is filled; what grows is copied.
        full_ = wanted < all ? 2 * wanted + kRoom : std::numeric_limits<std::size_t>::max();
        if (wanted >= all) hits_.reserve(all);
    }

    void operator()(const Xapian::Document& document, double weight) override {
        ++total_;
        const std::uint64_t key = by_ == By::kScore ? key_of_score(weight) : key_of_date(document);
        if (key > worst_) return;
        Scored hit;
        hit.docid = (document.get_docid() - 1) * shards_ + shard_.current + 1;
        put_key(hit, key);
        hits_.push_back(hit);
        if (hits_.size() >= full_) cut();
    }

    Top take() {
        cut();
        std::sort(hits_.begin(), hits_.end(), has_smaller_key);
        return {total_, std::move(hits_)};
    }

  private:
    [[nodiscard]] std::uint64_t key_of_date(const Xapian::Document& document) const {
        return date_number(document.get_value(schema::kPublished),
                           by_ == By::kOldest ? Sort::kOldest : Sort::kNewest);
    }

    void cut() {
        if (hits_.size() <= wanted_) return;
        const auto last = hits_.begin() + static_cast<std::ptrdiff_t>(wanted_ - 1);
        std::nth_element(hits_.begin(), last, hits_.end(), has_smaller_key);
        worst_ = key_in(*last);
        std::erase_if(hits_, [this](const Scored& hit) { return key_in(hit) > worst_; });
        // Many ties: twice as many, so that the work stays proportional to the matches.
        full_ = 2 * hits_.size() + kRoom;
    }

    By by_;
    std::size_t wanted_;
    std::size_t full_;
    Xapian::doccount shards_;
    const Shard& shard_;
    std::uint64_t total_ = 0;
    std::uint64_t worst_ =
        std::numeric_limits<std::uint64_t>::max();  ///< what is worse is not wanted
    std::vector<Scored> hits_;
};

}  // namespace

Top best_of(const Xapian::Database& database, Xapian::Enquire& enquire, const Xapian::Query& query,
            By by, std::size_t wanted) {
    const Xapian::doccount all = database.get_doccount();
    const auto shards = static_cast<Xapian::doccount>(std::max<std::size_t>(database.size(), 1));
    Shard shard;
    TopSpy spy(by, wanted, all, shards, shard);
    // Spies are told the docid within a database, and not of which. The source comes first, as
    // libxapian does not look at the rest of an AND where the beginning has no match.
    enquire.set_query(
        shards == 1 ? query
                    : Xapian::Query(Xapian::Query::OP_AND, source_of<ShardSource>(shard), query));
    enquire.add_matchspy(&spy);
    static_cast<void>(enquire.get_mset(0, 1, all));
    enquire.clear_matchspies();
    return spy.take();
}

}  // namespace newsdex::engine
