// A 128-bit hash that nobody can make collide on purpose: ids and content hashes come from hostile
// text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace newsdex::base {

using Hash = std::array<std::uint8_t, 16>;

/// For tables: its first bytes are as good as any.
struct HashOfHash {
    std::size_t operator()(const Hash& hash) const noexcept {
        std::size_t out = 0;
        std::memcpy(&out, hash.data(), sizeof out);
        return out;
    }
};

/// BLAKE2b with 16 bytes of output (RFC 7693). Feed pieces, then finish() once. One thread at a
/// time.
class Hasher {
  public:
    Hasher();
    void add(std::string_view bytes);
    /// Adds the length, then the bytes: pieces cannot run into each other.
    void add_field(std::string_view bytes);
    [[nodiscard]] Hash finish();

  private:
    alignas(64) std::array<unsigned char, 512> state_;
};

[[nodiscard]] Hash hash(std::string_view bytes);

/// Lower-case base32 (RFC 4648 alphabet, no padding): 26 characters.
[[nodiscard]] std::string base32(const Hash& hash);
/// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(const Hash& hash);
/// The 16 raw bytes, as a value slot holds them.
[[nodiscard]] std::string bytes(const Hash& hash);

}  // namespace newsdex::base
