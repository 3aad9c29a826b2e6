// Which characters there are, for all that decides on terms.
#pragma once

namespace newsdex::base {

/// Characters that Unicode got later are no part of a word and stay as they are, whatever the ICU
/// at hand knows of them: the same text gives the same terms on every system. Raising it changes
/// terms, so the analyzer's version goes up with it.
inline constexpr unsigned kUnicodeVersion = 15;

}  // namespace newsdex::base
