// Texts made from a seed: words and signs of news and of every script, glued at random so that
// every rule about the inside and the end of words is met.
#pragma once

#include <cstdint>
#include <string>

namespace newsdex::test {

/// `quick` times, or 20 times as many where NEWSDEX_LONG is set.
[[nodiscard]] std::uint32_t repeats(std::uint32_t quick);

[[nodiscard]] std::string ascii_text(std::uint32_t seed);
/// Well-formed: Latin with accents (composed and not), Greek, Cyrillic, Arabic, Devanagari, Thai,
/// CJK, compatibility forms, invisible characters, any code points of Unicode 9.0.
[[nodiscard]] std::string unicode_text(std::uint32_t seed);
/// unicode_text() with bytes changed, dropped and added.
[[nodiscard]] std::string damaged_text(std::uint32_t seed);

}  // namespace newsdex::test
