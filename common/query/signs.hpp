// Signs before an operand: - and ! exclude, + requires, = asks for words as written, ~ for their
// inflections. Which signs stand at a place, and whether there is something they are for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsdex::query {

/// How the words of an operand are looked for; kAsTyped: bare words inflected, phrases as written.
enum class Form : std::uint8_t { kAsTyped, kExact, kInflected };

struct Signs {
    enum class Stand : std::uint8_t {
        kAttached,  ///< right before an operand, punctuation between them aside
        kApart,     ///< a blank, and then an operand
        kAlone,     ///< nothing follows that they could be for
    };
    Stand stand = Stand::kAlone;
    std::size_t end = 0;      ///< behind the last sign
    unsigned exclusions = 0;  ///< - and !
    bool required = false;
    Form form = Form::kAsTyped;  ///< the last of = and ~, which stands nearest to the words
    bool both_forms = false;     ///< = and ~ are written
    bool dash = false;           ///< a typographic dash is among them
    bool only_dashes = true;     ///< dashes and hyphens, as a writer parts sentences
};

/// Does a word begin here: a letter, a digit, or a character outside ASCII that is no sign?
[[nodiscard]] bool word_at(std::string_view text, std::size_t at) noexcept;

/// Does a word, phrase, group or field begin here, punctuation before it aside?
[[nodiscard]] bool operand_at(std::string_view text, std::size_t at) noexcept;

/// The signs at `at`; `end` is `at` if there are none.
[[nodiscard]] Signs read_signs(std::string_view text, std::size_t at) noexcept;

}  // namespace newsdex::query
