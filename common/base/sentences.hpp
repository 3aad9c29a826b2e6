// Where a sentence begins and ends.
//
// A sign ends one if no abbreviation stands before it and no small letter goes on behind it: "Mr.
// Roe left. He sang" has two, "It cost 5 p.m. time" one. Closing quotes and brackets belong to what
// they close. An empty line ends a sentence without a sign.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::base {

/// One past the sentence that goes on at `from`, closing marks included: of its sign, or of its
/// paragraph's last character that is no blank; `from` if there is nothing but blanks. Linear in
/// what it steps over; ill-formed text does no harm.
[[nodiscard]] std::size_t sentence_end(std::string_view text, std::size_t from = 0);

/// Is the last sign of the text, closing marks apart, a full stop that is no abbreviation's and no
/// part of "..."?
[[nodiscard]] bool ends_in_full_stop(std::string_view text);

/// Does a sentence or a paragraph begin at this byte? Reads back no further than to the sign or to
/// the letter before it.
[[nodiscard]] bool is_sentence_start(std::string_view text, std::size_t at);

}  // namespace newsdex::base
