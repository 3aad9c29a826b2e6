// Big-endian with the sign bit turned, so that bytes sort as the numbers do; no library's coding,
// which could change under the indexes.
#include "schema/values.hpp"

#include <limits>

#include "base/varint.hpp"

namespace newsdex::schema {

namespace {

template <class Unsigned>
std::string big_endian(Unsigned number) {
    std::string out(sizeof number, '\0');
    for (std::size_t i = sizeof number; i-- > 0; number = static_cast<Unsigned>(number >> 8U))
        out[i] = static_cast<char>(number & 0xFFU);
    return out;
}

template <class Unsigned>
std::optional<Unsigned> from_big_endian(std::string_view value) {
    if (value.size() != sizeof(Unsigned)) return std::nullopt;
    Unsigned number = 0;
    for (const char byte : value)
        number = static_cast<Unsigned>(number << 8U) | static_cast<unsigned char>(byte);
    return number;
}

constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63U;

}  // namespace

std::string encode_instant(std::int64_t utc_seconds) {
    return big_endian(static_cast<std::uint64_t>(utc_seconds) ^ kSignBit);
}

std::optional<std::int64_t> decode_instant(std::string_view value) {
    const auto number = from_big_endian<std::uint64_t>(value);
    if (!number) return std::nullopt;
    return static_cast<std::int64_t>(*number ^ kSignBit);
}

std::string encode_count(std::uint32_t count) { return big_endian(count); }

std::optional<std::uint32_t> decode_count(std::string_view value) {
    return from_big_endian<std::uint32_t>(value);
}

std::optional<article::Part> PartMap::part_at(std::uint32_t position) const noexcept {
    if (position == 0 || position > last) return std::nullopt;
    std::size_t found = article::kParts;
    for (std::size_t i = 0; i < article::kParts; ++i) {
        if (first[i] == 0) continue;
        if (first[i] > position) {
            // The kGap positions before a part belong to nobody.
            if (first[i] - position <= kGap) return std::nullopt;
            break;
        }
        found = i;
    }
    if (found == article::kParts) return std::nullopt;
    return static_cast<article::Part>(found);
}

std::string encode_parts(const PartMap& parts) {
    std::string out;
    for (const std::uint32_t first : parts.first) base::append_varint(out, first);
    base::append_varint(out, parts.last);
    return out;
}

std::optional<PartMap> decode_parts(std::string_view value) {
    PartMap parts;
    base::VarintReader in(value);
    const auto read = [&in](std::uint32_t& out) {
        const std::uint64_t number = in.number();
        out = static_cast<std::uint32_t>(number);
        return number <= std::numeric_limits<std::uint32_t>::max();
    };
    for (std::uint32_t& first : parts.first)
        if (!read(first)) return std::nullopt;
    if (!read(parts.last) || !in.ok() || !in.at_end()) return std::nullopt;
    return parts;
}

}  // namespace newsdex::schema
