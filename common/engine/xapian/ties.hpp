// The ties of scores, which Xapian leaves to docids.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include <newsdex/search.hpp>

#include "engine/engine.hpp"

namespace newsdex::engine {

/// Orders runs of equal scores, where they reach into the window (order.hpp). `hits` come by score.
void settle_ties(const Xapian::Database& database, const Window& window,
                 const std::vector<std::string>& written, std::vector<Scored>& hits);

}  // namespace newsdex::engine
