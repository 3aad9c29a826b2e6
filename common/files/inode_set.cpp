// Linear probing; the golden ratio spreads numbers that follow each other.
#include "files/inode_set.hpp"

#include <utility>

namespace newsdex::files {

namespace {

constexpr unsigned kLeastBits = 6;

std::uint64_t bit_of(std::uint64_t inode) { return std::uint64_t{1} << (inode % 64); }

}  // namespace

std::size_t InodeSet::place_of(std::uint64_t number) const {
    auto place = static_cast<std::size_t>(number * 0x9E3779B97F4A7C15ULL >> shift_);
    while (words_[place].bits != 0 && words_[place].number != number)
        place = (place + 1) & (words_.size() - 1);
    return place;
}

bool InodeSet::insert(std::uint64_t inode) {
    if (taken_ * 4 >= words_.size() * 3) grow();
    Word& word = words_[place_of(inode / 64)];
    if (word.bits == 0) {
        word.number = inode / 64;
        ++taken_;
    }
    const bool is_new = (word.bits & bit_of(inode)) == 0;
    word.bits |= bit_of(inode);
    return is_new;
}

bool InodeSet::contains(std::uint64_t inode) const {
    return !words_.empty() && (words_[place_of(inode / 64)].bits & bit_of(inode)) != 0;
}

void InodeSet::grow() {
    shift_ = words_.empty() ? 64 - kLeastBits : shift_ - 1;
    const std::vector<Word> before =
        std::exchange(words_, std::vector<Word>(std::size_t{1} << (64 - shift_)));
    for (const Word& word : before)
        if (word.bits != 0) words_[place_of(word.number)] = word;
}

}  // namespace newsdex::files
