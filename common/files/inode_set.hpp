// A set of inodes that takes little memory: file systems mostly number files one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsdex::files {

/// A bit an inode, in words of 64 that lie in an open hash table: 0.4 bytes a file where numbers
/// follow each other, 32 where none of them has a neighbour. One thread.
class InodeSet {
  public:
    /// True if it was not in the set.
    bool insert(std::uint64_t inode);
    [[nodiscard]] bool contains(std::uint64_t inode) const;

  private:
    struct Word {
        std::uint64_t number = 0;  ///< inode / 64
        std::uint64_t bits = 0;    ///< 0: the place is free
    };
    [[nodiscard]] std::size_t place_of(std::uint64_t number) const;
    void grow();

    std::vector<Word> words_;  // a power of two, at most 3/4 of them taken
    std::size_t taken_ = 0;
    unsigned shift_ = 64;  // 64 - log2(words_.size())
};

}  // namespace newsdex::files
