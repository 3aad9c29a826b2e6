// A backend as the search sees it: it gets a Plan, never text, and answers exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <newsdex/search.hpp>

#include "match/work.hpp"
#include "plan/make.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

using DocId = std::uint32_t;

struct Scored {
    DocId docid = 0;
    double score = 0;  ///< 0 if the plan does not score
    bool operator==(const Scored&) const = default;
};

struct Window {
    std::size_t offset = 0;
    std::size_t limit = 10;
};

struct Answer {
    std::uint64_t total = 0;  ///< exact
    /// Articles that match but are withheld, cancelled or under embargo; counted only with hits.
    std::uint64_t hidden = 0;
    std::vector<Scored> hits;  ///< those of the window, in order
};

/// Steps of one query, those of the judge included; a step is about 10 ns.
inline constexpr std::uint64_t kMostWork = 70'000'000;

/// One revision of an index. One thread at a time. Errors: newsdex::Error.
class Engine : public plan::IndexFacts {
  public:
    /// Order: for kRelevance the score (for loosened plans the number of distinct words before it),
    /// then the number of Plan::written that the article has, then newest first with undated last,
    /// then the bytes of the id. Plans that do not score come newest first. kOldest: oldest first,
    /// undated last. The order is total.
    /// Errors: kTooCostly where the rest of `work` does not suffice, which several requests may
    /// share; kDeadline where a clause is being judged at its deadline, else base::OutOfTime.
    [[nodiscard]] virtual Answer run(const plan::Plan& plan, const Window& window, Sort sort,
                                     match::Work& work) const = 0;
    /// The exact number of articles that match. Errors as run().
    [[nodiscard]] virtual std::uint64_t count(const plan::Plan& plan, match::Work& work) const = 0;
    /// Document data as schema::encode_article made it.
    [[nodiscard]] virtual std::string data(DocId docid) const = 0;
    /// Content of a slot; "" if it has none.
    [[nodiscard]] virtual std::string value(DocId docid, std::uint32_t slot) const = 0;
    /// Articles with the term, ascending, `limit` at most.
    [[nodiscard]] virtual std::vector<DocId> articles_with(std::string_view term,
                                                           std::size_t limit) const = 0;
};

}  // namespace newsdex::engine
