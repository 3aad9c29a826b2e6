// The table itself; Omega's prefixes where the meaning is Omega's.
#include "article/fields.hpp"

#include <algorithm>
#include <array>

namespace newsdex::article {
namespace {

using enum Asked;

constexpr bool kStemmed = true;
constexpr bool kUnstemmed = false;
constexpr bool kNotHashed = false;

constexpr std::array kFields{
    // Where an article lies is no part of what it says.
    Row{Field::kPath, "path", &Article::path, kExact, "", kUnstemmed, "path dir folder",
        kNotHashed},
    Row{Field::kMember, "member", &Article::member, kNever, "", kUnstemmed, "", kNotHashed},
    Row{Field::kByteRange, "byte_range", &Article::byte_range, kNever, "", kUnstemmed, "",
        kNotHashed},
    Row{Field::kGuid, "guid", &Article::guid, kExact, "XGUID", kUnstemmed, "guid"},
    Row{Field::kTitle, "title", &Article::title, kWords, "S", kStemmed,
        "title intitle allintitle headline hl hd subject"},
    Row{Field::kSubtitle, "subtitle", &Article::subtitle, kWords, "", kStemmed, "subtitle"},
    Row{Field::kSummary, "summary", &Article::summary, kWords, "", kStemmed, "summary"},
    Row{Field::kPublisher, "publisher", &Article::publisher, kFolded, "XPUB", kUnstemmed,
        "publisher source pub publication sn"},
    Row{Field::kSection, "section", &Article::section, kFolded, "XSEC", kUnstemmed,
        "section desk se"},
    Row{Field::kDateline, "dateline", &Article::dateline, kWords, "XDL", kUnstemmed, "dateline"},
    Row{Field::kLanguage, "language", &Article::language, kFolded, "L", kUnstemmed,
        "lang language la"},
    Row{Field::kUrl, "url", &Article::url, kExact, "U", kUnstemmed, "url inurl"},
    Row{Field::kCanonicalUrl, "canonical_url", &Article::canonical_url, kExact, "U"},
    Row{Field::kFormat, "format", &Article::format, kFolded, "XFORMAT", kUnstemmed, "format"},
    Row{Field::kVersion, "version", &Article::version},
    Row{Field::kCopyright, "copyright", &Article::copyright},
    Row{Field::kAuthor, "authors", &Article::authors, kWords, "A", kUnstemmed,
        "author byline by from"},
    Row{Field::kKeyword, "keywords", &Article::keywords, kFolded, "K", kUnstemmed,
        "keyword term tag topic"},
    Row{Field::kPlace, "places", &Article::places, kList, "XPLACE", kUnstemmed, "place geographic"},
    Row{Field::kOrganisation, "organisations", &Article::organisations, kList, "XORG", kUnstemmed,
        "org company organisation organization"},
    Row{Field::kPerson, "people", &Article::people, kList, "XPERSON", kUnstemmed, "person"},
    Row{Field::kPublished, "published", &Article::published},
    Row{Field::kModified, "modified", &Article::modified},
    Row{Field::kEmbargo, "embargo", &Article::embargo},
    Row{Field::kStatus, "status", &Article::status, kFolded, "XSTATUS", kUnstemmed, "status"},
    // The origin, which is hashed, says so too.
    Row{Field::kTitleIsLede, "title_is_lede", &Article::title_is_lede, kNever, "", kUnstemmed, "",
        kNotHashed},
    Row{Field::kOrigin, "origin", &Article::origin},
    Row{Field::kBody, "body", &Article::body, kWords, "", kStemmed, "body text intext"},
    Row{Field::kHost, "", {}, kFolded, "H", kUnstemmed, "host site", kNotHashed},
    Row{Field::kEnding, "", {}, kFolded, "E", kUnstemmed, "ext filetype extension", kNotHashed},
    Row{Field::kMediaType, "", {}, kFolded, "T", kUnstemmed, "mime", kNotHashed},
    Row{Field::kId, "", {}, kExact, "Q", kUnstemmed, "id", kNotHashed},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < kFields.size(); ++i)
        if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    return true;
}
static_assert(in_order(), "row_of() finds a row by its place");

struct Given {
    const Article& article;

    bool operator()(std::monostate /*none*/) const { return false; }
    bool operator()(Status Article::*status) const { return article.*status != Status::kUsable; }
    bool operator()(bool Article::*flag) const { return article.*flag; }
    template <class Value>
    bool operator()(std::optional<Value> Article::*value) const {
        return (article.*value).has_value();
    }
    template <class Values>
    bool operator()(Values Article::*values) const {
        return !(article.*values).empty();
    }
};

constexpr std::array<Field, kParts> kPartFields{Field::kTitle,  Field::kSubtitle, Field::kSummary,
                                                Field::kAuthor, Field::kDateline, Field::kBody};

}  // namespace

std::span<const Row> fields() noexcept { return kFields; }

const Row& row_of(Field field) noexcept { return kFields[static_cast<std::size_t>(field)]; }

bool is_given(const Article& article, const Member& member) {
    return std::visit(Given{article}, member);
}

std::string_view prefix_of(std::optional<Field> field) noexcept {
    return field ? row_of(*field).prefix : std::string_view();
}

Field field_of(Part part) noexcept { return kPartFields[static_cast<std::size_t>(part)]; }

std::optional<Part> part_of(Field field) noexcept {
    const auto* const at = std::find(kPartFields.begin(), kPartFields.end(), field);
    if (at == kPartFields.end()) return std::nullopt;
    return static_cast<Part>(at - kPartFields.begin());
}

}  // namespace newsdex::article
