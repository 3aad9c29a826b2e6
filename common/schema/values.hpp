// Values of slots: bytes whose order is the order of what they mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/schema.hpp"

namespace newsdex::schema {

/// 8 bytes, big-endian, offset so that 1969 sorts before 1970.
[[nodiscard]] std::string encode_instant(std::int64_t utc_seconds);
[[nodiscard]] std::optional<std::int64_t> decode_instant(std::string_view value);

/// 4 bytes, big-endian.
[[nodiscard]] std::string encode_count(std::uint32_t count);
[[nodiscard]] std::optional<std::uint32_t> decode_count(std::string_view value);

/// First position of each part, 0 where the part is absent, and the run's last position.
struct PartMap {
    std::array<std::uint32_t, article::kParts> first{};
    std::uint32_t last = 0;

    /// The part that holds a position; nullopt in a gap or behind the end.
    [[nodiscard]] std::optional<article::Part> part_at(std::uint32_t position) const noexcept;
    bool operator==(const PartMap&) const = default;
};
[[nodiscard]] std::string encode_parts(const PartMap& parts);
[[nodiscard]] std::optional<PartMap> decode_parts(std::string_view value);

}  // namespace newsdex::schema
