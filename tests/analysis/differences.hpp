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

struct Rewritten {
    /// To be indexed one after the other: parted where the script changes to or from CJK, since
    /// TermGenerator carries state from one to the other (difference 6).
    std::vector<std::string> pieces;
    unsigned addresses = 0, overlong = 0, dotted = 0;  ///< how often each was met
};

/// Differences 2 to 6 in `text`, which is normalized() already: addresses, over-long words and
/// dotted words as one plain word each.
[[nodiscard]] Rewritten rewritten(std::string_view text, const std::string& language);

/// The stand-in for `term` if it is an address or shortened; else `term`.
[[nodiscard]] std::string stand_in(const std::string& term, bool is_address);

}  // namespace newsdex::analysis::differences
