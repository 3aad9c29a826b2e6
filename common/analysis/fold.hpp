// Spellings that count as the same word: case, accents, strokes, ligatures, umlauts.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::analysis {

/// Does fold_case() or fold_accents() change the character?
[[nodiscard]] bool folds(char32_t code_point);

/// `word` in the form that stands for every way to type it: ß as ss, ς as σ, ı as i; digits of
/// every script as those of ASCII; the Persian letters for kaf and yeh as the Arabic ones; the
/// letter apostrophe ʼ as ', and no gershayim. `word` is in lower case.
void fold_case(std::string_view word, std::string& out);

/// `word` without accents, in the form of fold_case(): marks of Latin, Greek and Cyrillic letters,
/// Arabic and Hebrew vowel points, hamza; half rings of transcriptions; letters with a stroke and
/// ligatures by the letters they stand for (ø o, æ ae, þ th), ى as ي and ة as ه.
/// Letters of their own in Cyrillic (й, ї, ў) stay.
void fold_accents(std::string_view word, std::string& out);

/// `word` with ä ae, ö oe, ü ue, ø oe, å aa, as names are spelled where keyboards lack the letter;
/// other accents folded. Equal to fold_accents() where there is none of these.
void expand_umlauts(std::string_view word, std::string& out);

}  // namespace newsdex::analysis
