// The names of enumerators in every output and in the index, by the enumerator's number.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::article {

inline constexpr std::array<std::string_view, 6> kPrecisions{"year", "month",  "day",
                                                             "hour", "minute", "second"};
inline constexpr std::array<std::string_view, 7> kOrigins{"element", "text",  "url",  "filename",
                                                          "folder",  "crawl", "mtime"};
inline constexpr std::array<std::string_view, 4> kStatuses{"usable", "embargoed", "withheld",
                                                           "cancelled"};

constexpr const auto& names_of(DatePrecision /*of*/) noexcept { return kPrecisions; }
constexpr const auto& names_of(DateOrigin /*of*/) noexcept { return kOrigins; }
constexpr const auto& names_of(Status /*of*/) noexcept { return kStatuses; }

/// "day", "url", "usable". Of an enumerator of the type only.
template <class Enum>
[[nodiscard]] std::string_view name_of(Enum value) {
    return names_of(value).at(static_cast<std::size_t>(value));
}

/// The enumerator called `name`.
template <class Enum>
[[nodiscard]] std::optional<Enum> value_of(std::string_view name) {
    const auto& names = names_of(Enum{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace newsdex::article
