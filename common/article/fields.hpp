// The fields of an article in one table: what each is called, where it is kept, how it is asked.
//
// From it come the names of the query language, the terms of the index, the stored article both
// ways, the content hash and the names in JSON. A new field is a member of Article, a Field here
// and its row in fields.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <newsdex/article.hpp>

namespace newsdex::article {

/// In the order of the table, which is that of the stored article.
enum class Field : std::uint8_t {
    kPath,
    kMember,
    kByteRange,
    kGuid,
    kTitle,
    kSubtitle,
    kSummary,
    kPublisher,
    kSection,
    kDateline,
    kLanguage,
    kUrl,
    kCanonicalUrl,
    kFormat,
    kVersion,
    kCopyright,
    kAuthor,
    kKeyword,
    kPlace,
    kOrganisation,
    kPerson,
    kPublished,
    kModified,
    kEmbargo,
    kStatus,
    kTitleIsLede,
    kOrigin,
    kBody,
    kHost,       ///< of the URL
    kEnding,     ///< of the file's name
    kMediaType,  ///< of the file
    kId,         ///< what the index calls the article
};

/// How a field's content is asked.
enum class Asked : std::uint8_t {
    kNever,   ///< kept and shown only
    kWords,   ///< words and phrases, at positions of the article's run
    kList,    ///< words and phrases within one value of a list, which has positions of its own
    kFolded,  ///< the whole value, case and accents aside
    kExact,   ///< the whole value as it is
};

using ByteRange = std::optional<std::pair<std::uint64_t, std::uint64_t>>;

/// Where an Article keeps a field; none for those that are made of others.
using Member =
    std::variant<std::monostate, std::string Article::*, std::vector<std::string> Article::*,
                 std::optional<Date> Article::*, Status Article::*, bool Article::*,
                 ByteRange Article::*, std::map<std::string, std::string> Article::*>;

struct Row {
    Field field;
    std::string_view key;  ///< in the stored article and in JSON; "" for what is made of others
    Member member;
    Asked asked = Asked::kNever;
    std::string_view prefix = {};  ///< of its terms; "" where words of the run have no others
    bool stemmed = false;          ///< has terms of stems
    /// In queries: the canonical name, then the others, blanks between. "" if it is not named.
    std::string_view names = {};
    /// Part of the content hash, and with it of the ids of records that name none.
    bool hashed = true;
};

/// Is it where an article lies, not what it says? The index keeps that once a file
/// (schema/places.hpp).
[[nodiscard]] constexpr bool is_place(Field field) noexcept { return field <= Field::kByteRange; }

/// Does the article say anything of it? A status is given where it is not usable.
[[nodiscard]] bool is_given(const Article& article, const Member& member);

/// All of them, in the order of Field.
[[nodiscard]] std::span<const Row> fields() noexcept;
[[nodiscard]] const Row& row_of(Field field) noexcept;
/// Of its terms in the index; "" for the words of the run as such.
[[nodiscard]] std::string_view prefix_of(std::optional<Field> field) noexcept;

/// The texts of the run, in its order; each asked by words.
enum class Part : std::uint8_t { kTitle, kSubtitle, kSummary, kByline, kDateline, kBody };
inline constexpr std::size_t kParts = 6;
[[nodiscard]] Field field_of(Part part) noexcept;
/// nullopt for what is no part of the run.
[[nodiscard]] std::optional<Part> part_of(Field field) noexcept;

}  // namespace newsdex::article
