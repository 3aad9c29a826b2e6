// From a map of values to the fields of an article, by the names of the keys.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <newsdex/article.hpp>

#include "sources/fields/names.hpp"
#include "sources/fields/value.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// The values of a map that mean something, by field; of a field those of lower rank first.
class FieldValues {
  public:
    using Lookup = std::optional<FieldRank> (*)(std::string_view key);
    struct Candidate {
        Field field;
        std::uint8_t rank;
        std::uint32_t order;  ///< of equal ranks the later comes first (a key that occurs twice)
        Value value;
    };

    /// Takes the members of a map that have content.
    void collect(Value map, Lookup lookup);
    /// Takes the members only for fields that have no value yet.
    void complete(Value map, Lookup lookup);

    /// The best value; null if there is none.
    [[nodiscard]] Value operator[](Field field) const;
    [[nodiscard]] std::span<const Candidate> all(Field field) const;
    /// Of the best value; 255 if there is none.
    [[nodiscard]] std::uint8_t rank(Field field) const;
    [[nodiscard]] bool has(Field field) const { return !all(field).empty(); }

    /// The first value of the field that `convert` makes something of that is not empty, with the
    /// value itself: a "published": true beside a "date" hides nothing.
    template <class Convert>
    auto first(Field field, Convert convert) const {
        for (const Candidate& candidate : all(field))
            if (auto found = convert(candidate.value); !is_nothing(found))
                return std::pair(std::move(found), candidate.value);
        return std::pair(decltype(convert(Value()))(), Value());
    }

  private:
    template <class Found>
    static bool is_nothing(const Found& found) {
        if constexpr (requires { found.empty(); })
            return found.empty();
        else
            return !found;
    }
    void sort();

    std::vector<Candidate> candidates_;
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
