// The names of enumerators as command lines, JSON and documents have them: one table for each.
// Begin with name_of() and value_called(). Constants: any thread.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/search.hpp>

namespace newsdex {

/// A row of a table: an enumerator and its name. A constant: any thread.
template <class Value>
struct Name {
    Value value;            ///< the enumerator
    std::string_view name;  ///< in small letters, words joined by _; lives as long as the program
};

/// All values of an enumeration in the order of their declaration.
template <class Value>
inline constexpr std::array<Name<Value>, 0> kNames{};

template <>
inline constexpr std::array<Name<Sort>, 3> kNames<Sort>{{
    {Sort::kRelevance, "relevance"},
    {Sort::kNewest, "newest"},
    {Sort::kOldest, "oldest"},
}};

template <>
inline constexpr std::array<Name<MatchMode>, 3> kNames<MatchMode>{{
    {MatchMode::kDefault, "most"},
    {MatchMode::kAll, "all"},
    {MatchMode::kAny, "any"},
}};

template <>
inline constexpr std::array<Name<Status>, 4> kNames<Status>{{
    {Status::kUsable, "usable"},
    {Status::kEmbargoed, "embargoed"},
    {Status::kWithheld, "withheld"},
    {Status::kCancelled, "cancelled"},
}};

template <>
inline constexpr std::array<Name<DatePrecision>, 6> kNames<DatePrecision>{{
    {DatePrecision::kYear, "year"},
    {DatePrecision::kMonth, "month"},
    {DatePrecision::kDay, "day"},
    {DatePrecision::kHour, "hour"},
    {DatePrecision::kMinute, "minute"},
    {DatePrecision::kSecond, "second"},
}};

template <>
inline constexpr std::array<Name<DateOrigin>, 7> kNames<DateOrigin>{{
    {DateOrigin::kElement, "element"},
    {DateOrigin::kText, "text"},
    {DateOrigin::kUrl, "url"},
    {DateOrigin::kFilename, "filename"},
    {DateOrigin::kFolder, "folder"},
    {DateOrigin::kCrawl, "crawl"},
    {DateOrigin::kMtime, "mtime"},
}};

template <>
inline constexpr std::array<Name<NoteCode>, 49> kNames<NoteCode>{{
    {NoteCode::kNotOffered, "not_offered"},
    {NoteCode::kSignApart, "sign_apart"},
    {NoteCode::kSignBehind, "sign_behind"},
    {NoteCode::kDashSign, "dash_sign"},
    {NoteCode::kTwoForms, "two_forms"},
    {NoteCode::kSignBeforeValue, "sign_before_value"},
    {NoteCode::kStarInside, "star_inside"},
    {NoteCode::kBang, "bang"},
    {NoteCode::kOpenQuote, "open_quote"},
    {NoteCode::kOpenParenthesis, "open_parenthesis"},
    {NoteCode::kStrayParenthesis, "stray_parenthesis"},
    {NoteCode::kEmptyParentheses, "empty_parentheses"},
    {NoteCode::kTooDeep, "too_deep"},
    {NoteCode::kTooMany, "too_many"},
    {NoteCode::kUnknownField, "unknown_field"},
    {NoteCode::kFieldWithoutValue, "field_without_value"},
    {NoteCode::kFieldWithoutDate, "field_without_date"},
    {NoteCode::kDateRead, "date_read"},
    {NoteCode::kDateDoubtful, "date_doubtful"},
    {NoteCode::kSmallOperator, "small_operator"},
    {NoteCode::kSmallWord, "small_word"},
    {NoteCode::kCapitalHeadline, "capital_headline"},
    {NoteCode::kIdleOperator, "idle_operator"},
    {NoteCode::kManyExclusions, "many_exclusions"},
    {NoteCode::kMixedOperators, "mixed_operators"},
    {NoteCode::kNoWord, "no_word"},
    {NoteCode::kDateProposed, "date_proposed"},
    {NoteCode::kDistanceOutOfRange, "distance_out_of_range"},
    {NoteCode::kMixedDistances, "mixed_distances"},
    {NoteCode::kSingleWords, "single_words"},
    {NoteCode::kDistanceOverGroup, "distance_over_group"},
    {NoteCode::kNearNothing, "near_nothing"},
    {NoteCode::kNamesApart, "names_apart"},
    {NoteCode::kNotNearGroup, "not_near_group"},
    {NoteCode::kFunctionOfNoWords, "function_of_no_words"},
    {NoteCode::kWordsInValue, "words_in_value"},
    {NoteCode::kMissingWord, "missing_word"},
    {NoteCode::kMissingValue, "missing_value"},
    {NoteCode::kAccents, "accents"},
    {NoteCode::kUndated, "undated"},
    {NoteCode::kAcronym, "acronym"},
    {NoteCode::kAllCapitals, "all_capitals"},
    {NoteCode::kAnyLetters, "any_letters"},
    {NoteCode::kLoosened, "loosened"},
    {NoteCode::kApart, "apart"},
    {NoteCode::kNeverTogether, "never_together"},
    {NoteCode::kHidden, "hidden"},
    {NoteCode::kUndatedLast, "undated_last"},
    {NoteCode::kMoreNotes, "more_notes"},
}};

template <>
inline constexpr std::array<Name<FailureCode>, 7> kNames<FailureCode>{{
    {FailureCode::kOther, "other"},
    {FailureCode::kSystem, "system"},
    {FailureCode::kCut, "cut"},
    {FailureCode::kLimit, "limit"},
    {FailureCode::kBinary, "binary"},
    {FailureCode::kMalformed, "malformed"},
    {FailureCode::kCrash, "crash"},
}};

template <>
inline constexpr std::array<Name<SkipCode>, 9> kNames<SkipCode>{{
    {SkipCode::kOther, "other"},
    {SkipCode::kEmpty, "empty"},
    {SkipCode::kKind, "kind"},
    {SkipCode::kFormat, "format"},
    {SkipCode::kNoArticle, "no_article"},
    {SkipCode::kSpecial, "special"},
    {SkipCode::kName, "name"},
    {SkipCode::kRepeated, "repeated"},
    {SkipCode::kUnread, "unread"},
}};

/// "relevance"; "" for what is no value of the enumeration.
template <class Value>
[[nodiscard]] constexpr std::string_view name_of(Value value) noexcept {
    for (const Name<Value>& row : kNames<Value>)
        if (row.value == value) return row.name;
    return "";
}

/// The value with exactly this name; nullopt if there is none.
template <class Value>
[[nodiscard]] constexpr std::optional<Value> value_called(std::string_view name) noexcept {
    for (const Name<Value>& row : kNames<Value>)
        if (row.name == name) return row.value;
    return std::nullopt;
}

}  // namespace newsdex
