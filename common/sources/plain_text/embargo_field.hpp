// What an embargo line makes of an article.
#pragma once

#include <string_view>

#include <newsdex/article.hpp>

#include "dates/evidence.hpp"
#include "sources/plain_text/embargo.hpp"

namespace newsdex::sources {

/// Sets status, embargo and their origin, `line`. An article is embargoed even if the end has
/// passed: whoever searches compares it with the clock. One without an end stays withheld. An end
/// without a year is the one nearest to the file's time.
void set_embargo(const EmbargoLine& embargo, std::string_view line, const dates::FileEvidence& file,
                 Article& article);

}  // namespace newsdex::sources
