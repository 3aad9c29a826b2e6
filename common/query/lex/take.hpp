// What a query is read as, each kind in a file of its own. A function takes what stands at
// `scan.at`: it moves behind it and adds its tokens and notes. One that answers false has taken
// nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "query/lex/scan.hpp"
#include "query/signs.hpp"

namespace newsdex::query {

// phrases.cpp
/// From an opening quotation mark to the closing one.
void take_phrase(Scan& scan);

// signs.cpp
/// - ! + = ~ before an operand, and where they are for nothing.
bool take_signs(Scan& scan);
/// a^2, a~1: of a later version.
bool take_weight(Scan& scan);
/// A star that is no part of a word.
void take_star(Scan& scan);
/// Adds the tokens of signs that were read from `first` to `scan.at`.
void push_signs(Scan& scan, const Signs& signs, std::size_t first);

// words.cpp
/// Words, operators, functions, and by fields.cpp what begins with a field's name.
bool take_word(Scan& scan);

// fields.cpp
/// field:…, hd=…, in the run at `scan.at`. False: it has no colon that could name a field.
bool take_field(Scan& scan, std::string_view run);
/// `titel` of titel:bank, and the colon: a word beside what follows.
void take_name_as_word(Scan& scan, std::size_t colon);

// dates.cpp
/// date:…, after:…, before:…; false for any other name (in small letters).
bool take_date(Scan& scan, const std::string& name, std::size_t colon);

}  // namespace newsdex::query
