// The table of names, and numbers read as browsers read them.
#include "text/entities.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.hpp"
#include "text/charset_convert.hpp"

namespace newsdex::text {
namespace {

struct Entity {
    std::string_view name;
    char32_t code_point;
};

constexpr Entity kEntities[] = {
#include "text/entity_table.inc"
};

constexpr std::size_t kLongestReference = 12;  // "&thetasym;" and "&#x0010FFFF;"

char32_t named(std::string_view name) {
    const auto* const found = std::lower_bound(
        std::begin(kEntities), std::end(kEntities), name,
        [](const Entity& entity, std::string_view wanted) { return entity.name < wanted; });
    return found != std::end(kEntities) && found->name == name ? found->code_point : 0;
}

/// 0 if the digits are none.
char32_t numbered(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (digits.empty() || end != digits.data() + digits.size()) return 0;
    if (error != std::errc()) return base::kReplacement;
    // Such numbers are meant as bytes of windows-1252 (HTML, "numeric character reference end").
    if (value >= 0x80 && value < 0xA0) return windows_1252(static_cast<unsigned char>(value));
    const bool control = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (control || surrogate || value > 0x10FFFF) return base::kReplacement;
    return value;
}

}  // namespace

std::size_t append_entity(std::string_view text, std::size_t at, std::string& out) {
    const std::size_t end = text.substr(at, kLongestReference).find(';');
    if (end == std::string_view::npos || end < 3) return 0;
    const std::string_view inner = text.substr(at + 1, end - 1);
    const char32_t code_point = inner.front() == '#' ? numbered(inner.substr(1)) : named(inner);
    if (code_point == 0) return 0;
    base::append(out, code_point);
    return end + 1;
}

std::string decode_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('&', at), text.size());
        out.append(text, at, next - at);
        at = next;
        if (at == text.size()) break;
        const std::size_t length = append_entity(text, at, out);
        if (length == 0) out += '&';
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

}  // namespace newsdex::text
