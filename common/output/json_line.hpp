// A JSON object written member by member, without a tree of it. Included by .cpp files of this room
// only.
//
// A hit has some thirty members; making a tree, printing and taking it down was a third of the time
// of a list in JSON Lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "output/json_fields.hpp"

namespace newsdex::output {

/// What Json makes of the same members, byte for byte. Each key once.
class JsonLine {
  public:
    class Member {
      public:
        explicit Member(std::string& out) : out_(out) {}
        Member& operator=(std::string_view text) {
            append_text(out_, text);
            return *this;
        }
        Member& operator=(const std::string& text) {
            append_text(out_, text);
            return *this;
        }
        Member& operator=(const char* text) {
            append_text(out_, text);
            return *this;
        }
        Member& operator=(std::uint64_t number) {
            out_ += std::to_string(number);
            return *this;
        }
        Member& operator=(const Json& value);
        /// JSON as it stands.
        void raw(std::string_view json) { out_ += json; }

      private:
        std::string& out_;
    };

    [[nodiscard]] Member operator[](std::string_view key);
    /// The object, no line feed; signs that would do something to a terminal are escaped.
    [[nodiscard]] std::string finish() &&;

  private:
    static void append_text(std::string& out, std::string_view text);

    std::string out_;
};

}  // namespace newsdex::output
