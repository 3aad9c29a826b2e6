// Each number is taken only if its bits are there: libxapian's decoder does not look.
#include "store/glass/positions.hpp"

#include <bit>
#include <cstdint>
#include <vector>

#include "store/glass/pack.hpp"

namespace newsdex::store {

namespace {

class Bits {
  public:
    explicit Bits(std::string_view bytes) : bytes_(bytes) {}

    /// A number below `limit`, which is at least 1.
    std::uint64_t below(std::uint64_t limit) {
        const auto width = static_cast<unsigned>(std::bit_width(limit - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - limit;
        if (spare == 0) return take(width);
        // Numbers in the middle of the range have one bit less.
        const std::uint64_t middle = (limit - spare) / 2;
        std::uint64_t out = take(width - 1);
        if (out < middle && take(1) != 0) out += middle + spare;
        return out;
    }
    [[nodiscard]] bool ok() const noexcept { return ok_; }
    /// Nothing left but the zeros that fill the last byte?
    [[nodiscard]] bool at_end() const {
        if (bytes_.size() * 8 - at_ >= 8) return false;
        return at_ % 8 == 0 || static_cast<unsigned char>(bytes_.back()) >> (at_ % 8) == 0;
    }

  private:
    std::uint64_t take(unsigned count) {
        if (bytes_.size() * 8 - at_ < count) {
            ok_ = false;
            return 0;
        }
        std::uint64_t out = 0;
        for (unsigned i = 0; i < count;) {
            const unsigned shift = at_ % 8;
            const unsigned here = std::min(count - i, 8 - shift);
            const auto byte = static_cast<unsigned char>(bytes_[at_ / 8]);
            out |= (std::uint64_t{byte} >> shift & ((1U << here) - 1U)) << i;
            i += here;
            at_ += here;
        }
        return out;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;  // in bits
    bool ok_ = true;
};

struct Span {
    std::uint64_t first_index, last_index, first, last;
};

}  // namespace

bool are_positions_sound(std::string_view tag) {
    Unpacker in(tag);
    const std::uint64_t last = in.number();
    if (!in.ok()) return false;
    if (in.at_end()) return true;
    if (last == 0) return false;
    Bits bits(in.rest());
    const std::uint64_t first = bits.below(last);
    const std::uint64_t count = bits.below(last - first) + 2;
    std::vector<Span> open{{0, count - 1, first, last}};
    while (!open.empty() && bits.ok()) {
        const Span span = open.back();
        open.pop_back();
        const std::uint64_t indexes = span.last_index - span.first_index;
        const std::uint64_t room = span.last - span.first;
        // Positions that follow each other take no bits.
        if (indexes < 2 || room == indexes) continue;
        const std::uint64_t middle = (span.first_index + span.last_index) / 2;
        const std::uint64_t before = middle - span.first_index;
        const std::uint64_t at = span.first + before + bits.below(room - indexes + 1);
        open.push_back({middle, span.last_index, at, span.last});
        open.push_back({span.first_index, middle, span.first, at});
    }
    return bits.ok() && bits.at_end();
}

}  // namespace newsdex::store
