// Plan to Xapian query. The query never loses a match; where Xapian's operators are not exact it
// finds more, and the judge decides.
#pragma once

#include <xapian.h>

#include <vector>

#include "plan/plan.hpp"

namespace newsdex::engine {

struct Compiled {
    Xapian::Query query;
    bool exact = true;  ///< needs no judge
};

/// `plan` must live as long as the query.
[[nodiscard]] Compiled compile(const plan::Plan& plan, const plan::Node& node);

/// The articles of one database that satisfy a node, ascending.
[[nodiscard]] std::vector<Xapian::docid> articles_matching(const Xapian::Database& database,
                                                           const plan::Plan& plan,
                                                           const plan::Node& node);

}  // namespace newsdex::engine
