// What was done to a query: dropped, expanded, read differently, loosened. Begin with Note. These
// are values: any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace newsdex {

/// What a note says, for programs: the message is for people, and its wording may change. Codes are
/// only added, and none changes its meaning; names.hpp has the name of each, as JSON has it.
enum class NoteCode : std::uint8_t {
    // How the text is read.
    kNotOffered,        ///< a construct of other search languages; left out or searched as words
    kSignApart,         ///< a sign with a blank behind it; an exclusion where an operand must stand
    kSignBehind,        ///< a sign right behind a quotation mark or parenthesis; left out
    kDashSign,          ///< a long dash before a word; read as -
    kTwoForms,          ///< = and ~ before one operand; the nearer holds
    kSignBeforeValue,   ///< a sign before a whole value; no part of it
    kStarInside,        ///< a star that does not end a word; left out
    kBang,              ///< word! in a query without a mark of the professional dialects
    kOpenQuote,         ///< a quotation mark that is not closed
    kOpenParenthesis,   ///< a parenthesis that is not closed
    kStrayParenthesis,  ///< a parenthesis that closes nothing
    kEmptyParentheses,  ///< they hold nothing; left out
    kTooDeep,           ///< parentheses too deep; left out
    kTooMany,           ///< fields, functions, distances or words of groups; left out
    kUnknownField,      ///< no field is called so; searched as words
    kFieldWithoutValue,  ///< nothing right behind a field's colon; searched as a word
    kFieldWithoutDate,   ///< date: without a date; searched as words
    kDateRead,           ///< the days that a date is read as
    kDateDoubtful,       ///< a date of two readings or none; says which it is, or that none matches
    kSmallOperator,      ///< and, or, not in small letters; operators here
    kSmallWord,          ///< or, not in small letters; words here
    kCapitalHeadline,    ///< an operator in a query in capitals; a word
    kIdleOperator,       ///< it joins nothing; left out
    kManyExclusions,     ///< of one thing; counted
    kMixedOperators,     ///< AND and OR without parentheses; has the tree read
    kNoWord,             ///< nothing to search for; nothing matches
    kDateProposed,       ///< words that may be meant as a date; has the date to ask for
    // Distances and functions.
    kDistanceOutOfRange,  ///< read as the nearest that is allowed
    kMixedDistances,      ///< side by side; the smallest is read first
    kSingleWords,         ///< a distance joins single words; proposes quotation marks
    kDistanceOverGroup,   ///< it holds for each word of an AND by itself
    kNearNothing,         ///< what stands at no place; asked beside the distance
    kNamesApart,          ///< names of a list beside other words; asked beside the distance
    kNotNearGroup,        ///< how a group behind `not w/n` is read
    kFunctionOfNoWords,   ///< atleast() or caps() of a date, an exclusion or a whole value
    kWordsInValue,        ///< distances, counts and capitals of a whole value; searched in the text
    // What the index has.
    kMissingWord,   ///< no article has the word
    kMissingValue,  ///< no article has the whole value; names the nearest that there are
    kAccents,       ///< nothing has the word with its accents; searched without them
    kUndated,       ///< articles without a date are not considered
    kAcronym,       ///< searched in capitals only, as the name
    kAllCapitals,   ///< the query is all in capitals; acronyms are searched as words too
    kAnyLetters,    ///< caps() of other words than acronyms; searched in any letters
    // The answer.
    kLoosened,       ///< no article has all words; those with the most are listed
    kApart,          ///< no article has the phrase; how many have its words
    kNeverTogether,  ///< no article has all parts of the query; how many have each
    kHidden,         ///< articles that match and may not be shown
    kUndatedLast,    ///< articles without a date come last
    kMoreNotes,      ///< how many notes are not listed
};

/// One thing that was done to a query. A value: any thread.
struct Note {
    NoteCode code = NoteCode::kNotOffered;  ///< which of them, for programs
    std::string message;                    ///< a full sentence
    std::size_t first = 0;  ///< bytes [first, last) of the query text it is about; 0, 0 if none
    std::size_t last = 0;   ///< one past the last of these bytes
    bool operator==(const Note&) const = default;
};

}  // namespace newsdex
