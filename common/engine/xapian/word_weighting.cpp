// What libxapian tells of a term becomes a WordWeight.
#include "engine/xapian/word_weighting.hpp"

#include <algorithm>

namespace newsdex::engine {

WordWeighting::WordWeighting(const Ranking& ranking) : ranking_(ranking) {
    for (const stat_flags wanted :
         {COLLECTION_SIZE, TERMFREQ, AVERAGE_LENGTH, WDF, WDF_MAX, DOC_LENGTH, DOC_LENGTH_MIN})
        need_stat(wanted);
}

/// `factor` is 0 where a query is unweighted, else 1.
void WordWeighting::init(double factor) {
    weight_ = word_weight(get_termfreq(), {get_collection_size(), get_average_length()}, ranking_);
    weight_.most *= factor;
    most_ = weight_.of(std::max(get_wdf_upper_bound(), 1U), get_doclength_lower_bound());
}

}  // namespace newsdex::engine
