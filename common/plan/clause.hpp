// How a part of a query is named in messages.
#pragma once

#include <string>

#include "base/deadline.hpp"
#include "plan/plan.hpp"

namespace newsdex::plan {

/// The words of the node as typed, the first few: oil price market …
[[nodiscard]] std::string clause_of(const Plan& plan, const Node& node);

/// Throws Error kTooCostly: "cannot answer the query: <clause>: <why>; <what to do>".
[[noreturn]] void refuse(const std::string& clause, const std::string& why,
                         const std::string& what_to_do);

/// Throws Error kDeadline: the same of a clause that was being looked at when time was over.
[[noreturn]] void refuse_late(const std::string& clause, const base::Deadline& deadline);

}  // namespace newsdex::plan
