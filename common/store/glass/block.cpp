// Every offset is compared with the block before it is followed.
#include "store/glass/block.hpp"

#include <algorithm>

namespace newsdex::store {

namespace {

// Of a leaf item: flags in the two bytes that hold its size.
constexpr std::uint32_t kCompressed = 0x8000;
constexpr std::uint32_t kLast = 0x4000;
constexpr std::uint32_t kFirst = 0x2000;
constexpr std::uint32_t kSizeMask = 0x1fff;
constexpr std::size_t kLeafHeader = 3;    // size and flags, length of the key
constexpr std::size_t kBranchHeader = 5;  // block, length of the key
constexpr std::size_t kComponent = 2;

}  // namespace

std::uint32_t Block::number(std::size_t offset, std::size_t size) const {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < size; ++i) out = out << 8U | bytes_[offset + i];
    return out;
}

std::string_view Block::text(std::size_t begin, std::size_t size) const {
    const auto bytes = bytes_.subspan(begin, size);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Where an item lies; nothing if that, or its key, is not within the block.
std::optional<Block::Extent> Block::extent(std::size_t index) const {
    const std::size_t begin = number(kHeader + 2 * index, 2);
    const bool is_leaf = level() == 0;
    const std::size_t header = is_leaf ? kLeafHeader : kBranchHeader;
    if (begin < number(9, 2) || begin + header > bytes_.size()) return std::nullopt;
    const std::size_t key = number(begin + header - 1, 1);
    std::size_t size = header + key + kComponent;
    if (is_leaf) {
        const std::uint32_t word = number(begin, 2);
        const std::size_t least = (word & kFirst) != 0 ? size - kComponent : size;
        size = (word & kSizeMask) + kLeafHeader;
        if (size < least) return std::nullopt;
    }
    if (begin + size > bytes_.size()) return std::nullopt;
    return Extent{begin, size};
}

LeafItem Block::leaf(std::size_t index) const {
    const Extent item = *extent(index);
    const std::uint32_t word = number(item.begin, 2);
    LeafItem out;
    std::size_t at = item.begin + kLeafHeader;
    out.at.key = text(at, number(at - 1, 1));
    at += out.at.key.size();
    if ((word & kFirst) == 0) {
        out.at.component = number(at, kComponent);
        at += kComponent;
    }
    out.tag = text(at, item.begin + item.size - at);
    out.is_last = (word & kLast) != 0;
    out.is_compressed = (word & kCompressed) != 0;
    return out;
}

BranchItem Block::branch(std::size_t index) const {
    const Extent item = *extent(index);
    const std::size_t at = item.begin + kBranchHeader;
    const std::size_t length = number(at - 1, 1);
    return {{text(at, length), number(at + length, kComponent)}, number(item.begin, 4)};
}

ItemKey Block::key(std::size_t index) const {
    return level() == 0 ? leaf(index).at : branch(index).at;
}

std::optional<std::string> Block::problem() const {
    const std::size_t directory_end = number(9, 2);
    if (directory_end <= kHeader || directory_end > bytes_.size() || directory_end % 2 == 0)
        return "its directory ends nowhere";
    std::size_t used = directory_end;
    std::size_t lowest = bytes_.size();
    for (std::size_t i = 0; i < count(); ++i) {
        const auto item = extent(i);
        if (!item) return "item " + std::to_string(i) + " is not within it";
        used += item->size;
        lowest = std::min(lowest, item->begin);
        // The first key of a branch stands for all that is lower and is not compared.
        const bool is_ordered = level() == 0 ? i > 0 : i > 1;
        if (is_ordered && key(i - 1) >= key(i))
            return "item " + std::to_string(i) + " is out of order";
    }
    if (used > bytes_.size() || bytes_.size() - used != number(7, 2))
        return "its items and its free space are not its size";
    if (lowest - directory_end < number(5, 2)) return "an item lies in its free space";
    return std::nullopt;
}

}  // namespace newsdex::store
