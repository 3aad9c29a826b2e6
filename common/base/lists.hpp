// Texts that are lists, looked through and joined again; and whether something is one of several.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::base {

/// What stands before the first `sign`, or all there is; it and the sign are taken off the front of
/// `rest`. "a,b," gives a, b and then is empty.
[[nodiscard]] std::string_view take_part(std::string_view& rest, char sign) noexcept;
/// Is `word` in a list of words with a blank between them?
[[nodiscard]] bool has_word(std::string_view list, std::string_view word) noexcept;
/// {"a", "b"} as "a, b"; empty ones at the front are left out.
[[nodiscard]] std::string joined(const std::vector<std::string>& values, std::string_view between);

template <class Value, class List>
[[nodiscard]] constexpr bool is_one_of(const Value& value, const List& list) {
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}
template <class Value>
[[nodiscard]] constexpr bool is_one_of(const Value& value, std::initializer_list<Value> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}
[[nodiscard]] constexpr bool is_one_of(std::string_view value,
                                       std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace newsdex::base
