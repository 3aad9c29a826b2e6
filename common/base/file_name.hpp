// Endings of files' names, and what log rotation puts behind them.
#pragma once

#include <string_view>

namespace newsdex::base {

/// What stands behind the last point of a name without folders: "txt". "" where there is none, or
/// a space in it; a point in front begins none. Any thread.
[[nodiscard]] std::string_view ending_of(std::string_view name) noexcept;

/// A name or path without the turn at its end: "news.jsonl" of "news.jsonl.1" (up to 999) and of
/// "news.jsonl-20260102" (or with an hour). The same where no ending would be left, or one that is
/// a number: "ls.1", "v1.2.3". Any thread.
[[nodiscard]] std::string_view without_turn(std::string_view name) noexcept;

}  // namespace newsdex::base
