// One block of a glass table. Nothing in it is trusted: each offset and length is held against the
// block's end.
//
//   block  := revision(4) level(1) max_free(2) total_free(2) dir_end(2) directory gap items
//   directory := offset(2) of each item, in the order of their keys
//   leaf   := size - 3 and flags(2) K(1) key(K) [component(2)] tag; no component number in the
//   first branch := block(4) K(1) key(K) component(2)
//
// Numbers are big-endian.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace newsdex::store {

/// Tables are ordered by key, then by number of the component of a long tag.
struct ItemKey {
    std::string_view key;
    unsigned component = 1;
    auto operator<=>(const ItemKey&) const = default;
};

struct LeafItem {
    ItemKey at;
    std::string_view tag;
    bool is_last = false;
    bool is_compressed = false;
};

struct BranchItem {
    ItemKey at;
    std::uint32_t block = 0;
};

class Block {
  public:
    /// Level of a block of the list of free blocks.
    static constexpr unsigned kFreeListLevel = 254;
    static constexpr std::size_t kHeader = 11;

    explicit Block(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t revision() const { return number(0, 4); }
    [[nodiscard]] unsigned level() const { return number(4, 1); }
    /// What is wrong with the header, the directory or the extent and order of the items. The
    /// members below may be called only where this is nothing.
    [[nodiscard]] std::optional<std::string> problem() const;

    [[nodiscard]] std::size_t count() const { return (number(9, 2) - kHeader) / 2; }
    [[nodiscard]] LeafItem leaf(std::size_t index) const;
    [[nodiscard]] BranchItem branch(std::size_t index) const;
    [[nodiscard]] ItemKey key(std::size_t index) const;

    /// Big-endian; the caller keeps within the block.
    [[nodiscard]] std::uint32_t number(std::size_t offset, std::size_t size) const;

  private:
    struct Extent {
        std::size_t begin, size;
    };
    [[nodiscard]] std::optional<Extent> extent(std::size_t index) const;
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t size) const;

    std::span<const unsigned char> bytes_;
};

}  // namespace newsdex::store
