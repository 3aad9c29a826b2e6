// Memory for the terms of one text: handed out in order, given back all at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace newsdex::analysis {

/// Keeps its blocks on clear(), so that a buffer that is used again allocates nothing. Memory that
/// was handed out never moves. One thread at a time.
class Arena {
  public:
    void clear() noexcept {
        block_ = 0;
        used_ = 0;
    }

    /// Room for at least `bytes` more, contiguous; valid until the next reserve() or keep().
    char* reserve(std::size_t bytes) {
        if (block_ < blocks_.size() && blocks_[block_].size - used_ >= bytes)
            return blocks_[block_].memory.get() + used_;
        return next_block(bytes);
    }

    /// Keeps the first `bytes` of what was reserved last.
    std::string_view keep(std::size_t bytes) noexcept {
        const char* begin = blocks_[block_].memory.get() + used_;
        used_ += bytes;
        return {begin, bytes};
    }

    std::string_view copy(std::string_view bytes) {
        std::memcpy(reserve(bytes.size() + 1), bytes.data(), bytes.size());
        return keep(bytes.size());
    }

  private:
    // A query's words fit into the first block; freeing a large one makes glibc tidy its heap.
    static constexpr std::size_t kFirstBlockBytes = std::size_t{1} << 10U;
    static constexpr std::size_t kBlockBytes = std::size_t{64} << 10U;
    struct Block {
        std::unique_ptr<char[]> memory;
        std::size_t size = 0;
    };

    // Rare, and too large to stand in every word's way.
    [[gnu::noinline]] char* next_block(std::size_t bytes) {
        while (block_ + 1 < blocks_.size()) {
            ++block_;
            used_ = 0;
            if (blocks_[block_].size >= bytes) return blocks_[block_].memory.get();
        }
        const std::size_t size = std::max(bytes, blocks_.empty() ? kFirstBlockBytes : kBlockBytes);
        blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
        block_ = blocks_.size() - 1;
        used_ = 0;
        return blocks_[block_].memory.get();
    }

    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t used_ = 0;
};

}  // namespace newsdex::analysis
