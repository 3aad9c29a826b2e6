// What Xapian::TermGenerator makes of a text, for comparison.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsdex::analysis::oracle {

struct Words {
    std::vector<std::string> terms;    ///< by position, from 1
    std::vector<std::string> bigrams;  ///< sorted, each once
    std::vector<std::string> stems;    ///< sorted, each once; without Z; not those of CJK
    bool has_own_stems = false;        ///< one of them is not what Xapian::Stem gives (crises)
};

/// TermGenerator with `language`'s stemmer, STEM_SOME and FLAG_CJK_NGRAM. `pieces` are indexed one
/// after the other, positions running on.
[[nodiscard]] Words term_generator(const std::vector<std::string>& pieces,
                                   const std::string& language);

/// The same of Analyzer's kWord and kNgram tokens and their stems.
[[nodiscard]] Words analyzer(std::string_view text, const std::string& language);

}  // namespace newsdex::analysis::oracle
