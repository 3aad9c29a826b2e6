// Reads the head of document data, as encode_article writes it, without the body.
//
// An answer reads ten heads, and a general reader of JSON, byte by byte, took a sixth of the time
// of the whole query. This one knows only what the writer makes and copies whole stretches;
// whatever else there may be it leaves to the general reader.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace newsdex::schema {

/// `Events`: as nlohmann's SAX interface. One use.
template <class Events>
class HeadReader {
  public:
    HeadReader(std::string_view data, Events& events) : rest_(data), events_(events) {}

    /// True if it read all before "body", or the whole object if there is none. False for anything
    /// that the writer would not have written; `events` have then been told a part.
    bool read() {
        if (!take('{') || !events_.start_object(0)) return false;
        do {
            if (rest_.starts_with(R"("body":)")) return true;
            if (!key() || !value()) return false;
        } while (take(','));
        return take('}') && rest_.find_first_not_of(' ') == std::string_view::npos;
    }

  private:
    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool key() { return string() && take(':') && events_.key(text_); }

    bool value() {
        if (rest_.empty()) return false;
        switch (rest_.front()) {
            case '"':
                return string() && events_.string(text_);
            case '[':
                return list();
            case '{':
                return map();
            default:
                return number();
        }
    }

    bool scalar() {
        if (rest_.starts_with('"')) return string() && events_.string(text_);
        return number();
    }

    bool list() {
        take('[');
        if (!events_.start_array(0)) return false;
        do {
            if (!scalar()) return false;
        } while (take(','));
        return take(']') && events_.end_array();
    }

    bool map() {
        take('{');
        if (!events_.start_object(0)) return false;
        do {
            if (!key() || !scalar()) return false;
        } while (take(','));
        return take('}') && events_.end_object();
    }

    bool number() {
        std::int64_t value = 0;
        const char* const begin = rest_.data();
        const auto [end, error] = std::from_chars(begin, begin + rest_.size(), value);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - begin));
        if (rest_.starts_with('.') || rest_.starts_with('e') || rest_.starts_with('E'))
            return false;
        return value < 0 ? events_.number_integer(value)
                         : events_.number_unsigned(static_cast<std::uint64_t>(value));
    }

    /// Into text_; false for broken UTF-8 too.
    bool string() {
        if (!take('"')) return false;
        text_.clear();
        for (;;) {
            std::size_t plain = 0;
            while (plain < rest_.size() && is_plain(rest_[plain])) ++plain;
            text_.append(rest_, 0, plain);
            rest_.remove_prefix(plain);
            if (take('"')) return base::is_valid_utf8(text_);
            if (!take('\\') || !escape()) return false;
        }
    }

    static bool is_plain(char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    }

    bool escape() {
        static constexpr std::string_view kLetters = "\"\\nrt";
        static constexpr std::string_view kBytes = "\"\\\n\r\t";
        if (rest_.empty()) return false;
        const std::size_t which = kLetters.find(rest_.front());
        if (which != std::string_view::npos) {
            text_ += kBytes[which];
            rest_.remove_prefix(1);
            return true;
        }
        // \u00xx: control characters.
        if (!rest_.starts_with("u00") || rest_.size() < 5) return false;
        unsigned byte = 0;
        const char* const digits = rest_.data() + 3;
        const auto [end, error] = std::from_chars(digits, digits + 2, byte, 16);
        if (error != std::errc{} || end != digits + 2 || byte >= 0x20) return false;
        text_ += static_cast<char>(byte);
        rest_.remove_prefix(5);
        return true;
    }

    std::string_view rest_;
    Events& events_;
    std::string text_;
};

}  // namespace newsdex::schema
