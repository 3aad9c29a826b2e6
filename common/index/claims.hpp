// Two articles may ask for one id. The first by (path, place in the file) has it; each later one
// gets the id that its place gives and keeps the asked-for id as an XCLAIM term. So the outcome
// depends on what lies in the folder, never on the order in which it came.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/hash.hpp"
#include "index/writer.hpp"

namespace newsdex::index {

/// Follows who asks for which id during a run, and settles the contested ones before each commit.
/// One thread.
class Claims {
  public:
    /// `empty_index`: no document is there yet, so nobody need be asked.
    Claims(IndexWriter& writer, bool empty_index) : writer_(writer), empty_index_(empty_index) {}

    /// An article is about to be added that claims an id; `place` is its place_id(). Returns the
    /// identity to add it with, final unless somebody contests it until settle().
    [[nodiscard]] Identity on_add(const base::Hash& claim, const base::Hash& place);
    /// A document is about to be removed (or rewritten under another claim).
    void on_remove(const KnownDocument& document);
    /// A document moves within its file or to another path and keeps its claim: its turn may
    /// change.
    [[nodiscard]] Identity on_move(const KnownDocument& document, const base::Hash& claim,
                                   const base::Hash& place);

    /// The identity of a document now: a commit since it was looked up may have changed it.
    [[nodiscard]] Identity identity_of(const KnownDocument& document) const;

    /// Gives every contested id to the first of its claimants. Call before each commit.
    void settle();

    /// Claims beyond the first that this run added, less those that it removed.
    [[nodiscard]] std::int64_t change_of_duplicates() const;

  private:
    struct State {
        std::int64_t before = 0;  // claimants in the index when the run began
        std::int64_t now = 0;
        bool unsettled = false;
    };
    struct HashOfHash {
        std::size_t operator()(const base::Hash& hash) const noexcept;
    };
    State& state_of(const base::Hash& claim);
    void mark_unsettled(const base::Hash& claim, State& state);

    IndexWriter& writer_;
    bool empty_index_;
    std::unordered_map<base::Hash, State, HashOfHash> states_;
    std::vector<base::Hash> unsettled_;
    std::unordered_map<DocId, Identity> settled_;  // what settle() gave in this run
};

}  // namespace newsdex::index
