// The articles of an answer, in its order, as hits: a page at once, a longer list piece by piece.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "base/deadline.hpp"
#include "engine/engine.hpp"
#include "plan/plan.hpp"
#include "search/answer.hpp"
#include "search/present.hpp"

namespace newsdex::search {

/// One thread at a time. Throws base::OutOfTime, and what engines throw.
class HitList {
  public:
    /// Hits of the first piece; a list that is no longer is whole or made again. Their texts are in
    /// memory together.
    static constexpr std::size_t kFirst = 256;
    /// Of the pieces that follow, each twice as long as the one before: read in the order of docids
    /// they share blocks of the index; some 7 KB each, and more costs more in memory than it saves.
    static constexpr std::size_t kLongest = 1024;

    /// All must outlive it. `found`: by `engine`, which is of the list's revision.
    HitList(const plan::Plan& plan, analysis::Analyzer& analyzer, const engine::Engine& engine,
            std::span<engine::Scored> found, const SearchOptions& options,
            const base::Deadline& deadline);

    [[nodiscard]] std::vector<Hit> all();
    /// Those of articles that changed before they were handed over are left out.
    void hand_out(const Results& results, HitSink& sink);

  private:
    /// Notes what the articles say, while they are what was found.
    void stamp();
    /// Hits [first, last) of the list, read from `engine`; of articles that changed none.
    [[nodiscard]] std::vector<Hit> make(const engine::Engine& engine, std::size_t first,
                                        std::size_t last, bool is_later);

    const engine::Engine& engine_;
    std::span<engine::Scored> found_;
    std::size_t offset_;
    bool paths_only_;
    base::Deadline deadline_;
    std::optional<Presenter> presenter_;
};

}  // namespace newsdex::search
