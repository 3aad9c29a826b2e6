// Numbers and strings as compact bytes: 7 bits a byte, low first, the top bit says that more
// follow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsdex::base {

inline void append_varint(std::string& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) out += static_cast<char>((number & 0x7FU) | 0x80U);
    out += static_cast<char>(number);
}

/// Signed numbers near zero stay short: 0, -1, 1, -2 … become 0, 1, 2, 3 ….
inline void append_signed(std::string& out, std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    append_varint(out, (bits << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0));
}

/// Length, then the bytes.
inline void append_string(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out += text;
}

/// Reads back what the functions above wrote. After the first thing that does not fit ok() is false
/// and everything reads as 0 or "".
class VarintReader {
  public:
    explicit VarintReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        return fail();
    }

    [[nodiscard]] std::int64_t signed_number() {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1U));
    }

    /// A view into the bytes given.
    [[nodiscard]] std::string_view bytes(std::size_t count) {
        if (count > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view out = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return out;
    }

    [[nodiscard]] std::string_view string() { return bytes(static_cast<std::size_t>(number())); }

    /// What has not been read yet.
    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

    [[nodiscard]] bool ok() const noexcept { return ok_; }
    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

  private:
    std::uint64_t fail() {
        ok_ = false;
        rest_ = {};
        return 0;
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace newsdex::base
