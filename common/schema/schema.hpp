// What the writer and the searcher agree on: term prefixes, value slots, metadata keys. Nobody
// writes a literal "XPUB" elsewhere. docs/index-format.md describes the same to programs in other
// languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/fields.hpp"

namespace newsdex::schema {

/// Raised whenever terms, values, data or metadata change their meaning.
inline constexpr unsigned kSchemaVersion = 6;

/// Term prefixes that are no field's; those stand in the table of fields (article/fields.hpp).
namespace prefix {
inline constexpr std::string_view kStem = "Z";  // unfielded stems; "ZS" for titles
inline constexpr std::string_view kDay = "D";
inline constexpr std::string_view kMonth = "M";
inline constexpr std::string_view kYear = "Y";
inline constexpr std::string_view kAcronym = "XACR";
/// Followed by the span as a decimal digit and the term: XJ2coop stands where coop covers 2
/// positions.
inline constexpr std::string_view kJoined = "XJ";
/// The id that an article claims but another, earlier in order of path and place, has.
inline constexpr std::string_view kClaim = "XCLAIM";
/// The number of the file that the article lies in (schema/places.hpp).
inline constexpr std::string_view kFile = "XF";
}  // namespace prefix

/// In XSTATUS in place of its own status: the article is not shown as another version is.
inline constexpr std::string_view kSuperseded = "superseded";

/// Value slots; absent where the value is unknown.
enum Slot : std::uint32_t {
    kPublished = 0,  ///< UTC instant, for sorting
    kModified = 1,
    kStory = 2,        ///< group of near-copies; not filled yet
    kContentHash = 3,  ///< 16 bytes
    kLength = 4,       ///< tokens in the run
    kLanguageSlot = 5,
    kPublisherSlot = 6,
    kSectionSlot = 7,
    kPartStarts = 8,  ///< where each part of the run begins
    kFirstDay = 9,    ///< "20260103", of the publication date in the article's own zone
    kLastDay = 10,
    kIdBytes = 11,  ///< 16 bytes of the id: last tie-break
    kEmbargo = 12,  ///< UTC instant from which on an embargoed article is shown
    kFile = 13,     ///< number of its file, as encode_count() has it
};

/// Parts of the run of positions, in their order.
/// Positions left free before a part and between the values of a list.
inline constexpr std::uint32_t kGap = 100;
/// Times a title's word counts in the unfielded score.
inline constexpr std::uint32_t kTitleWdf = 3;
/// The first kLeadWords positions of the body count kLeadWdf times in the unfielded score. 30 words
/// and 2: Reuters titles to articles MRR@10 0.677 to 0.702, SciFact train nDCG@10 0.706 to 0.709
/// (docs/ranking.md).
inline constexpr std::uint32_t kLeadWords = 30;
inline constexpr std::uint32_t kLeadWdf = 2;
/// The longest joined form, in positions: its span is written as one digit.
inline constexpr std::uint16_t kLongestSpan = 9;
/// XJ2 to XJ9.
[[nodiscard]] std::string_view joined_prefix(std::uint16_t span);
/// Xapian's limit in bytes for a term.
inline constexpr std::size_t kMaxTermBytes = 245;

/// `prefix` + value; with a ':' between where the value begins with a capital letter or ':' and the
/// prefix has more than one letter (Omega's rule). Over kMaxTermBytes: cut, ending in the hash of
/// the whole.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view value);

[[nodiscard]] inline std::string term(article::Field field, std::string_view value) {
    return term(article::prefix_of(field), value);
}

/// A whole value for an exact field: case and accents folded, blanks squeezed and trimmed.
[[nodiscard]] std::string fold_value(std::string_view value);

/// What the metadata keys of ledger entries begin with.
inline constexpr std::string_view kFileKeys = "file/";

/// Metadata key of a file's ledger entry: "file/<path>", over 253 bytes ending in the hash of the
/// whole.
[[nodiscard]] std::string file_key(std::string_view path);

}  // namespace newsdex::schema
