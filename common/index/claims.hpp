// Two articles may ask for one id. The first by (path, place in the file) has it; each later one
// gets the id that its place gives and keeps the asked-for id as an XCLAIM term. So the outcome
// depends on what lies in the folder, never on the order in which it came.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <newsdex/article.hpp>

#include "base/hash.hpp"
#include "index/claimants.hpp"
#include "index/known.hpp"
#include "index/writer.hpp"

namespace newsdex::index {

/// What decides on an article's id.
struct Claim {
    base::Hash id{};     ///< that it asks for
    base::Hash place{};  ///< that its place gives
};

/// `equal_before`: articles before it in its file whose content is the same.
[[nodiscard]] Claim claim_of(const Article& article, const base::Hash& content,
                             std::uint64_t equal_before);

/// Follows who asks for which id during a run, and settles the contested ones before each commit.
/// One thread.
class Claims {
  public:
    /// `known`: the index, refreshed right after each commit. `empty_index`: no document is there
    /// yet, so nobody need be asked.
    Claims(const Known& known, bool empty_index) : known_(known), empty_index_(empty_index) {}

    /// An article is about to be added. Returns the identity to add it with, final unless somebody
    /// contests it until settle().
    [[nodiscard]] Identity on_add(const Claim& claim);
    /// It was added, with what on_add() gave.
    void on_added(DocId docid, const Claim& claim, const Identity& identity);
    /// A document is about to be removed (or replaced).
    void on_remove(const KnownDocument& document);
    /// A document stays and asks for what it asked for, at another place of its file perhaps: its
    /// turn may change.
    void on_keep(const KnownDocument& document);
    /// A document moves within its file or to another path and may ask for another id: its turn may
    /// change.
    [[nodiscard]] Identity on_move(const KnownDocument& document, const Claim& claim);

    /// The identity of a document now: a commit since it was looked up may have changed it.
    [[nodiscard]] Identity identity_of(const KnownDocument& document) const;

    /// Gives every contested id to the first of its claimants. Call before each commit.
    void settle(IndexWriter& writer);
    /// What was written is known from now on.
    void on_commit();

    /// Claims beyond the first that this run added, less those that it removed.
    [[nodiscard]] std::int64_t change_of_duplicates() const noexcept { return duplicates_; }

  private:
    struct State {
        std::int32_t now = 0;  // claimants
        DocId sole = 0;        // the first one that was added, of the batch `added_in`
        std::uint32_t added_in = 0;
        bool unsettled = false;
    };
    State& state_of(const base::Hash& claim);
    void mark_unsettled(const base::Hash& claim, State& state);
    [[nodiscard]] std::vector<Claimant> claimants_of(const base::Hash& claim, const State& state,
                                                     IndexWriter& writer) const;

    const Known& known_;
    bool empty_index_;
    std::unordered_map<base::Hash, State, base::HashOfHash> states_;
    std::vector<base::Hash> unsettled_;
    std::int64_t duplicates_ = 0;
    std::unordered_map<DocId, Identity> settled_;  // what settle() gave in this run
    // Since the last commit. Of most ids there is but one claimant: its docid alone is kept, as
    // State::sole.
    std::uint32_t batch_ = 1;
    std::unordered_map<base::Hash, std::vector<KnownDocument>, base::HashOfHash> later_;
    std::unordered_set<DocId> gone_;
};

}  // namespace newsdex::index
