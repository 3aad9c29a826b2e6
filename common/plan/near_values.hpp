// What a whole value that no article has may have been meant for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plan/make.hpp"

namespace newsdex::plan {

struct NearValue {
    std::string text;             ///< as the index has it: folded
    std::uint64_t frequency = 0;  ///< articles
};

/// The values of a field that are near `wanted`, best first, 3 at most: at most two letters put in,
/// left out, replaced or swapped, or the one within the other. If none is near and the field has no
/// more than 6 values, all of them. `wanted` is of Form::kValue, folded. Looks at 20,000 values at
/// most.
[[nodiscard]] std::vector<NearValue> near_values(const IndexFacts& facts,
                                                 const schema::Term& wanted);

/// `no article has publisher "bcb"; there is "bbc" (511)`
[[nodiscard]] std::string missing_value(const IndexFacts& facts, const schema::Term& wanted);

}  // namespace newsdex::plan
