// Decoding by hand, so that ill-formed bytes are taken one by one everywhere.
#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace newsdex::base {

Decoded decode(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) return {0, 0, true};
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint8_t>(offset + i < text.size() ? text[offset + i] : 0);
    };
    constexpr Decoded kIllFormed{kReplacement, 1, false};
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    std::size_t length = 0;
    char32_t code_point = 0;
    char32_t lowest = 0;
    if (lead >= 0xC2 && lead < 0xE0)
        length = 2, code_point = lead & 0x1FU, lowest = 0x80;
    else if (lead >= 0xE0 && lead < 0xF0)
        length = 3, code_point = lead & 0x0FU, lowest = 0x800;
    else if (lead >= 0xF0 && lead < 0xF5)
        length = 4, code_point = lead & 0x07U, lowest = 0x10000;
    else
        return kIllFormed;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return kIllFormed;
        code_point = (code_point << 6U) | (byte(i) & 0x3FU);
    }
    const bool is_surrogate = code_point >= 0xD800 && code_point < 0xE000;
    if (code_point < lowest || is_surrogate || code_point > 0x10FFFF) return kIllFormed;
    return {code_point, length, true};
}

std::size_t step_back(std::string_view text, std::size_t at) noexcept {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80)
        --start;
    // Ill-formed text: single bytes, as decode() takes them.
    return start + decode(text, start).length == at ? start : at - 1;
}

void append(std::string& out, char32_t code_point) {
    const auto put = [&](char32_t value) { out += static_cast<char>(value); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

std::size_t character_begin(std::string_view text, std::size_t at) noexcept {
    while (at > 0 && at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0xC0U) == 0x80)
        --at;
    return at;
}

std::size_t find_beyond_ascii(std::string_view text, std::size_t from) noexcept {
    for (; from + 8 <= text.size(); from += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + from, 8);
        if ((bytes & 0x8080808080808080U) != 0) break;
    }
    while (from < text.size() && static_cast<std::uint8_t>(text[from]) < 0x80) ++from;
    return from;
}

bool is_valid_utf8(std::string_view text) noexcept {
    for (std::size_t i = find_beyond_ascii(text); i < text.size(); i = find_beyond_ascii(text, i)) {
        const Decoded next = decode(text, i);
        if (!next.well_formed) return false;
        i += next.length;
    }
    return true;
}

std::string to_valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Decoded next = decode(text, i);
        append(out, next.code_point);
        i += next.length;
    }
    return out;
}

std::size_t count_code_points(std::string_view text) noexcept {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80 ? 1 : 0;
    return count;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        out += next.code_point;
        at += next.length;
    }
    return out;
}

}  // namespace newsdex::base
