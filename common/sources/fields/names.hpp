// Which key means which field of an article, where a format leaves the names to the writer.
#pragma once

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

/// A field and how strongly a key means it: of several keys of an article the lowest rank counts.
struct FieldRank {
    Field field = Field::kTitle;
    std::uint8_t rank = 0;
};

/// Keys of JSON objects and of CSV headers; nullopt for a key that means nothing.
[[nodiscard]] std::optional<FieldRank> json_field(std::string_view key);
/// Keys of front matter.
[[nodiscard]] std::optional<FieldRank> front_matter_field(std::string_view key);
/// Keys of "Key: value" lines in front of plain text, in the languages that the table names.
[[nodiscard]] std::optional<FieldRank> header_field(std::string_view key);

}  // namespace newsdex::sources
