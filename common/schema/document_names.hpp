// Names of enumerators in the document data, by the enumerator's number.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace newsdex::schema {

inline constexpr std::array<std::string_view, 6> kPrecisions{"year", "month",  "day",
                                                             "hour", "minute", "second"};
inline constexpr std::array<std::string_view, 7> kOrigins{"element", "text",  "url",  "filename",
                                                          "folder",  "crawl", "mtime"};
inline constexpr std::array<std::string_view, 4> kStatuses{"usable", "embargoed", "withheld",
                                                           "cancelled"};

template <class Enum, std::size_t n>
std::string_view name_of(const std::array<std::string_view, n>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t n>
std::optional<Enum> value_of(const std::array<std::string_view, n>& names, std::string_view name) {
    for (std::size_t i = 0; i < n; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace newsdex::schema
