// One JSON text to a tree of values.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// What is wrong with a JSON text, and where.
struct JsonFault {
    std::size_t offset = 0;  ///< bytes into the text
    std::string reason;      ///< "a string is not closed"
    bool operator==(const JsonFault&) const = default;
};

/// Parses one text after another, with the memory of the ones before. One thread at a time.
class JsonParser {
  public:
    JsonParser();
    ~JsonParser();
    JsonParser(const JsonParser&) = delete;
    JsonParser& operator=(const JsonParser&) = delete;

    /// Bytes that must be readable behind a text that is parsed where it lies.
    static constexpr std::size_t kPadding = 64;

    /// Parses text that has kPadding readable bytes behind it (of any content). What sloppy writers
    /// do is mended: a comma before a closing bracket, lone surrogates (U+FFFD), control characters
    /// in strings, bytes that are no UTF-8 or encoded twice (charset.hpp), integers beyond 64 bits.
    /// Numbers keep their digits as written. U+0000 in strings is dropped. The tree's views live
    /// until the next parse, and as long as the text.
    [[nodiscard]] std::optional<JsonFault> parse(std::string_view padded_text);
    /// The same for any text: it is copied.
    [[nodiscard]] std::optional<JsonFault> parse_copy(std::string_view text);

    /// From which charset the last text was decoded and how that was decided; "" for UTF-8.
    [[nodiscard]] const std::string& encoding() const { return encoding_; }
    [[nodiscard]] Value root() const { return tree_.root(); }

  private:
    struct Engine;
    [[nodiscard]] bool parse_strictly(std::string_view padded_text);

    std::unique_ptr<Engine> engine_;
    Tree tree_;
    std::string copy_;  ///< of parse_copy
    std::string mended_;
    std::string encoding_;
};

}  // namespace newsdex::sources
