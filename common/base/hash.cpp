// BLAKE2b of 16 bytes, with the length in front of each field.
#include "base/hash.hpp"

#include <blake2.h>

#include <array>
#include <new>

namespace newsdex::base {

namespace {
blake2b_state* as_state(std::array<unsigned char, 512>& storage) {
    static_assert(sizeof(blake2b_state) <= 512 && alignof(blake2b_state) <= 64);
    return reinterpret_cast<blake2b_state*>(storage.data());
}
}  // namespace

Hasher::Hasher() {
    new (state_.data()) blake2b_state;
    blake2b_init(as_state(state_), sizeof(Hash));
}

void Hasher::add(std::string_view bytes) {
    blake2b_update(as_state(state_), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                   bytes.size());
}

void Hasher::add_field(std::string_view bytes) {
    // Lowest byte first on every machine: ids must not depend on where they were made.
    std::array<char, 8> size{};
    for (std::size_t i = 0; i < size.size(); ++i)
        size[i] = static_cast<char>(std::uint64_t{bytes.size()} >> (8 * i) & 0xFFU);
    add({size.data(), size.size()});
    add(bytes);
}

Hash Hasher::finish() {
    Hash out;
    blake2b_final(as_state(state_), out.data(), out.size());
    return out;
}

Hash hash(std::string_view bytes) {
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

std::string base32(const Hash& hash) {
    constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
    std::string out;
    unsigned bits = 0;
    unsigned held = 0;
    for (const std::uint8_t byte : hash) {
        bits = (bits << 8U) | byte;
        for (held += 8; held >= 5; held -= 5) out += kAlphabet[(bits >> (held - 5)) & 31U];
    }
    out += kAlphabet[(bits << (5 - held)) & 31U];
    return out;
}

std::string hex(const Hash& hash) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : hash) {
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

std::string bytes(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace newsdex::base
