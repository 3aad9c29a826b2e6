// Which key means which field of an article, where a format leaves the names to the writer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsdex::sources {

enum class Field : std::uint8_t {
    kTitle,
    kSubtitle,
    kSummary,
    kBody,
    kPublished,
    kModified,
    kCrawled,  ///< when a program fetched it: no date of publication
    kAuthors,
    kUrl,
    kPublisher,
    kSection,
    kKeywords,
    kId,
    kLanguage,
    kPlaces,
    kDateline,
    kPeople,
    kOrganisations,
    kCopyright,
    kEmbargo,
    kDraft,  ///< true: withheld
    kCount,
};

inline constexpr std::size_t kLongestKey = 40;  // bytes; longer keys mean nothing to us

/// A field and how strongly a key means it: of several keys of an article the lowest rank counts.
struct FieldRank {
    Field field = Field::kTitle;
    std::uint8_t rank = 0;
};

/// Keys of JSON objects: those of a table, also in other languages, else what the words of the key
/// say (key_words.hpp); `dc:` and the like in front is left out. nullopt for a key that means
/// nothing.
[[nodiscard]] std::optional<FieldRank> json_field(std::string_view key);
/// Names in the header of a CSV file: those of the same table alone.
[[nodiscard]] std::optional<FieldRank> column_field(std::string_view name);
/// Keys of front matter.
[[nodiscard]] std::optional<FieldRank> front_matter_field(std::string_view key);
/// Keys of "Key: value" lines in front of plain text, in the languages that the table names.
[[nodiscard]] std::optional<FieldRank> header_field(std::string_view key);

}  // namespace newsdex::sources
