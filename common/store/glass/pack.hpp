// Numbers and strings as glass packs them into keys and tags, read without trust.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/varint.hpp"

namespace newsdex::store {

/// A number of 32 bits, or failed.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : reader_(bytes) {}

    [[nodiscard]] std::uint32_t number() {
        const std::uint64_t out = reader_.number();
        if (out > std::numeric_limits<std::uint32_t>::max()) fits_ = false;
        return fits_ ? static_cast<std::uint32_t>(out) : 0;
    }
    [[nodiscard]] unsigned byte() {
        const std::string_view one = reader_.bytes(1);
        return one.empty() ? 0 : static_cast<unsigned char>(one.front());
    }
    [[nodiscard]] std::string_view bytes(std::size_t count) { return reader_.bytes(count); }
    [[nodiscard]] std::string_view string() { return reader_.string(); }
    [[nodiscard]] std::string_view rest() { return reader_.rest(); }
    [[nodiscard]] bool ok() const noexcept { return fits_ && reader_.ok(); }
    [[nodiscard]] bool at_end() const noexcept { return reader_.at_end(); }

  private:
    base::VarintReader reader_;
    bool fits_ = true;
};

/// A number whose bytes sort as it does: two bytes below 0x8000, else the first bits tell how many.
/// Takes it from the front; nothing if it does not fit there.
[[nodiscard]] std::optional<std::uint32_t> take_sortable(std::string_view& bytes);

/// A term at the front of a key: each zero byte is followed by 0xff, and a single zero ends it
/// where something follows. Takes both away; nothing if there is no such term.
[[nodiscard]] std::optional<std::string> take_term(std::string_view& key);

}  // namespace newsdex::store
