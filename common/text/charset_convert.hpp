// Charsets by name, and the conversion itself: what charset.cpp decides is carried out here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::text {

/// The converter that a label means on the web, lower case: "latin1" and "iso-8859-1" are
/// "windows-1252", "gb2312" is "gb18030" (WHATWG Encoding, section 4.2). "" for a label that is
/// unknown or never believed (UTF-7, x-user-defined, x-mac-roman, EBCDIC).
[[nodiscard]] std::string charset_of_label(std::string_view label);

struct Converted {
    std::string text;             ///< valid UTF-8 without NUL and byte order mark
    std::size_t code_points = 0;  ///< of text
    std::size_t replaced = 0;     ///< of these, U+FFFD for what could not be decoded
};

/// Decodes by a name that charset_of_label() gives; nullopt if there is no such converter. Linear.
[[nodiscard]] std::optional<Converted> convert(std::string_view bytes, std::string_view charset);

/// The code point that windows-1252 gives a byte; the five unassigned bytes are C1 controls.
[[nodiscard]] char32_t windows_1252(unsigned char byte) noexcept;
/// The byte of windows-1252 for a code point.
[[nodiscard]] std::optional<unsigned char> to_windows_1252(char32_t code_point) noexcept;

}  // namespace newsdex::text
