// The fields that a user can name, by every spelling that is accepted for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/fields.hpp"

namespace newsdex::query {

using article::Field;

/// How a field's content is asked.
enum class FieldKind : std::uint8_t {
    kText,   ///< words, phrases, groups
    kValue,  ///< the whole value; a star at its end asks for a prefix
};
[[nodiscard]] FieldKind kind_of(Field field) noexcept;
/// The canonical name without colon: "title".
[[nodiscard]] std::string_view name_of(Field field) noexcept;
/// The field a user means by a name or alias, any case: "intitle", "byline".
[[nodiscard]] std::optional<Field> field_called(std::string_view name);
/// The accepted name nearest to a mistyped one; nullopt if none is within two letters.
[[nodiscard]] std::optional<std::string> field_like(std::string_view name);

}  // namespace newsdex::query
