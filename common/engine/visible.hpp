// Which articles may be shown: usable ones, and embargoed ones once their embargo is over.
#pragma once

#include <optional>

#include "plan/make.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// The plan over the articles that may be shown alone; nullopt if that is all of them, or the plan
/// asks for others (Plan::only_usable).
[[nodiscard]] std::optional<plan::Plan> visible(const plan::Plan& plan,
                                                const plan::IndexFacts& facts);

}  // namespace newsdex::engine
