// Where a JSON value ends, without reading what is in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::sources {

/// Scans one value that may arrive in pieces; remembers where it was. Strings are honoured, closing
/// brackets must fit the opening ones; everything else is left to the parser.
class ValueScan {
  public:
    enum class State { kMore, kDone, kBad };

    /// `text` begins with the value and only grows from call to call. kDone: the value is
    /// text[0, length()). kMore: it does not end in this text. kBad: a bracket at length() is
    /// wrong.
    State scan(std::string_view text);
    [[nodiscard]] std::size_t length() const noexcept { return at_; }
    /// Brackets open at the place reached; a number or word has none and ends with the text.
    [[nodiscard]] bool is_open() const noexcept { return !open_.empty() || in_string_; }

  private:
    State scan_string(std::string_view text);

    std::size_t at_ = 0;
    std::string open_;
    bool in_string_ = false;
};

/// True if the text is one value with blanks about it, by its brackets.
[[nodiscard]] bool is_balanced(std::string_view text);

}  // namespace newsdex::sources
