// An index of one text and the rules of docs/analysis.md for asking it, as simple as can be.
#pragma once

#include <string_view>

#include "analysis/query_word.hpp"

namespace newsdex::analysis {

enum class Form {
    kAsWritten,  ///< "quoted": by term
    kInflected,  ///< bare: by stem, by term where there is no stem
};

/// Does `text` hold the words of `query` one after the other?
[[nodiscard]] bool finds(Analyzer& analyzer, std::string_view text, std::string_view query,
                         Form form);

}  // namespace newsdex::analysis
