// What answering a plan costs, told from frequencies alone, before anything is read.
#pragma once

#include <cstdint>

#include "engine/xapian/term_facts.hpp"
#include "match/work.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// Posting lists that one query may hold open: each takes some 13 KB.
inline constexpr std::uint64_t kMostLists = 12'000;

/// Takes what libxapian will do for the plan from `work`: postings read, values looked at,
/// positions compared. An upper bound, but for what the judge does, which counts for itself.
/// Throws Error kTooCostly, naming the clause that costs most.
void take_cost(const plan::Plan& plan, TermFacts& facts, std::uint64_t articles, match::Work& work);

}  // namespace newsdex::engine
