// From a map of values to the fields of an article, by the names of the keys.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>

#include "sources/fields/names.hpp"
#include "sources/fields/value.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// The values of a map that mean something, one a field: that of the key with the lowest rank.
class FieldValues {
  public:
    using Lookup = std::optional<FieldRank> (*)(std::string_view key);

    /// Takes the members of a map. A value without content never replaces one that has some; of
    /// equal ranks the later counts (a key that occurs twice: the last).
    void collect(Value map, Lookup lookup);
    /// Takes the members only for fields that have no value yet.
    void complete(Value map, Lookup lookup);

    [[nodiscard]] Value operator[](Field field) const {
        return values_[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] std::uint8_t rank(Field field) const {
        return ranks_[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] bool has(Field field) const;

  private:
    std::array<Value, static_cast<std::size_t>(Field::kCount)> values_{};
    std::array<std::uint8_t, static_cast<std::size_t>(Field::kCount)> ranks_{};
};

/// Sets every field of the article but body and the file's own (path, member, format) from the
/// values; origin tells the key where its name is another than the field's.
void set_fields(const FieldValues& values, const ReadOptions& options, Article& article);

/// The member of the article that holds the field as one text; null for fields of another kind.
[[nodiscard]] std::string* text_member(Article& article, Field field);

/// Notes the key in origin, if it is called otherwise than the field.
void note_key(Article& article, const char* field, Value value);

/// Sets the body, cut at the limit of the options (origin["body"] says so then).
void set_body(std::string body, const ReadOptions& options, Article& article);

/// A date of an embargo: the article is embargoed while it lies ahead.
void set_embargo(const std::optional<Date>& until, const ReadOptions& options, Article& article);

}  // namespace newsdex::sources
