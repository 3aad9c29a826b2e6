// The fields a user can name, and every spelling accepted for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::query {

enum class Field : std::uint8_t {
    kTitle,
    kSubtitle,
    kSummary,
    kAuthor,
    kDateline,
    kBody,
    kPlace,
    kOrganisation,
    kPerson,
    kKeyword,
    kPublisher,
    kSection,
    kLanguage,
    kHost,
    kFormat,
    kStatus,
    kId,
    kGuid,
    kUrl,
    kPath,
};

/// How a field's content is asked.
enum class FieldKind : std::uint8_t {
    kText,   ///< words, phrases, groups
    kValue,  ///< the whole value, case and accents aside; a star at its end asks for a prefix
};

/// The canonical name without colon: "title".
[[nodiscard]] std::string_view name_of(Field field) noexcept;
[[nodiscard]] FieldKind kind_of(Field field) noexcept;
/// The field a user means by a name or alias, any case: "intitle", "byline".
[[nodiscard]] std::optional<Field> field_called(std::string_view name);
/// The accepted name nearest to a mistyped one; nullopt if none is within two letters.
[[nodiscard]] std::optional<std::string> field_like(std::string_view name);

}  // namespace newsdex::query
