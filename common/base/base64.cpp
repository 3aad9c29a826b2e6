// Three bytes to four signs.
#include "base/base64.hpp"

#include <cstdint>

namespace newsdex::base {

namespace {
constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
}  // namespace

std::string base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const auto byte = k < group.size() ? static_cast<unsigned char>(group[k]) : 0U;
            bits = (bits << 8U) | byte;
        }
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= group.size() ? kAlphabet[(bits >> (18 - 6 * k)) & 63U] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text.substr(0, text.find('='))) {
        const std::size_t digit = kAlphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xFFU);
        }
    }
    // The way back must give the same text: this refuses wrong padding and stray bits.
    if (base64(out) != text) return std::nullopt;
    return out;
}

}  // namespace newsdex::base
