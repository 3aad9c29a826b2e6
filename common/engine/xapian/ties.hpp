// The ties of scores and dates, which Xapian leaves to docids.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "engine/xapian/keys.hpp"

namespace newsdex::engine {

/// Orders runs of equal keys as order.hpp says, where they reach into the window; the keys stay.
/// `hits` come by their keys, which are those of `by`. `written`: terms whose number breaks ties of
/// scores. Memory: 8 bytes for each hit of the runs that are settled together, which have
/// `together` hits or are one run; opening the columns of keys is dear for a run of two.
void settle_ties(const Xapian::Database& database, By by, const std::vector<std::string>& written,
                 const Window& window, std::vector<Scored>& hits, std::size_t together = 1U << 16U);

}  // namespace newsdex::engine
