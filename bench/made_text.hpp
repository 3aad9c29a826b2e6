// A text that is like English copy to an analyzer.
#pragma once

#include <string>

namespace newsdex::bench {

/// 8 MB of words of English letters' frequencies, sentences and paragraphs; always the same.
[[nodiscard]] std::string made_text();

}  // namespace newsdex::bench
