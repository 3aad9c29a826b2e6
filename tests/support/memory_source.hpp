// Bytes in memory as a source: for targets that must not touch the disk.
#pragma once

#include <algorithm>
#include <string_view>

#include "files/byte_source.hpp"

namespace newsdex::test {

class MemorySource final : public files::ByteSource {
  public:
    /// Gives at most `step` bytes at a time, so that records are met in pieces.
    explicit MemorySource(std::string_view bytes, std::size_t step = 1 << 16)
        : bytes_(bytes), step_(step) {}

    std::size_t read(char* to, std::size_t size) override {
        const std::size_t count = bytes_.copy(to, std::min(size, step_));
        bytes_.remove_prefix(count);
        return count;
    }
    [[nodiscard]] const files::Problem& problem() const override { return none_; }

  private:
    std::string_view bytes_;
    std::size_t step_;
    files::Problem none_;
};

}  // namespace newsdex::test
