// The differences from Xapian::TermGenerator that docs/analysis.md lists, and no others: rewrites a
// text so that TermGenerator makes of it what Analyzer makes of the original.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsdex::analysis::differences {

/// Difference 1: soft hyphens and zero-width characters removed, NFKC but for the characters that
/// keep their form. Ill-formed bytes as Latin-1. Written apart from normalize.cpp: slow, whole
/// text.
[[nodiscard]] std::string normalized(std::string_view text);

/// Has `text` characters that Unicode got or changed after 9.0, which is what Xapian 1.4.22 knows?
[[nodiscard]] bool has_newer_characters(std::string_view text);

/// `text` with a blank for every letter of Thai, Lao, Khmer and Burmese, of which TermGenerator
/// makes no pairs. Their own tests have them.
[[nodiscard]] std::string without_other_unspaced(std::string_view text);

/// The text that TermGenerator is given for `text`, which is normalized() already: addresses
/// without scheme, over-long words and dotted words as one plain word each, connectors as blanks,
/// one apostrophe for all. To be indexed one after the other: parted where the script changes to or
/// from CJK, since TermGenerator carries state from one to the other.
[[nodiscard]] std::vector<std::string> rewritten(std::string_view text,
                                                 const std::string& language);

/// Stands for http:// and the like: the words around must see that a word is there.
inline constexpr std::string_view kScheme = "schemestandin";
/// The stand-in for `term` if it is shortened; else `term`.
[[nodiscard]] std::string stand_in(const std::string& term);

}  // namespace newsdex::analysis::differences
