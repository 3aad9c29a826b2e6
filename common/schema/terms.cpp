// The one place where form, field and text become a prefix and what follows it.
#include "schema/terms.hpp"

#include <functional>

#include "base/ascii.hpp"
#include "schema/schema.hpp"

namespace newsdex::schema {
namespace {

std::string_view field_prefix(const Term& term) {
    return term.field ? article::prefix_of(*term.field) : std::string_view();
}

std::size_t prefix_size(const Term& term) {
    switch (term.form) {
        case Form::kStem:
            return prefix::kStem.size() + field_prefix(term).size();
        case Form::kJoined:
            return joined_prefix(term.span).size();
        case Form::kAcronym:
            return prefix::kAcronym.size();
        default:
            return field_prefix(term).size();
    }
}

}  // namespace

std::size_t TermHash::operator()(const Term& term) const noexcept {
    const std::size_t field = term.field ? 1 + static_cast<std::size_t>(*term.field) : 0;
    const std::size_t kind =
        (field << 8U) | (std::size_t{term.span} << 4U) | static_cast<std::size_t>(term.form);
    return std::hash<std::string_view>()(term.text) ^ (kind * 0x9E3779B97F4A7C15U);
}

std::string bytes_of(const Term& term) {
    switch (term.form) {
        case Form::kStem: {
            std::string bytes(prefix::kStem);
            return bytes.append(field_prefix(term)).append(term.text);
        }
        case Form::kJoined:
            return std::string(joined_prefix(term.span)).append(term.text);
        case Form::kAcronym:
            return schema::term(prefix::kAcronym, term.text);
        default:
            return schema::term(field_prefix(term), term.text);
    }
}

std::optional<std::string_view> text_of(const Term& kind, std::string_view bytes) {
    const std::size_t size = prefix_size(kind);
    std::string_view text = bytes.substr(size);
    if (kind.form == Form::kValue) {
        if (size > 1 && text.starts_with(':')) text.remove_prefix(1);
        return text;
    }
    if (text.empty() || base::is_upper(text.front())) return std::nullopt;
    return text;
}

}  // namespace newsdex::schema
