// The stretch of a stream that is being looked at, by positions in the whole stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "files/byte_source.hpp"

namespace newsdex::sources {

/// Bytes [begin(), end()) of the stream are held, with JsonParser::kPadding readable ones behind.
/// One thread at a time.
class Window {
  public:
    explicit Window(files::ByteSource& source);

    [[nodiscard]] std::uint64_t begin() const noexcept { return begin_; }
    [[nodiscard]] std::uint64_t end() const noexcept { return begin_ + size_; }
    [[nodiscard]] std::string_view view(std::uint64_t from, std::uint64_t to) const {
        return {data_.get() + (from - begin_), static_cast<std::size_t>(to - from)};
    }
    [[nodiscard]] char at(std::uint64_t position) const { return data_[position - begin_]; }

    /// Where a part of the window begins in the stream.
    [[nodiscard]] std::uint64_t position(std::string_view part) const {
        return begin_ + static_cast<std::uint64_t>(part.data() - data_.get());
    }

    /// Forgets what lies before; views into the window become invalid at the next more().
    void drop_before(std::uint64_t position);
    /// Reads on; false at the end of the stream.
    bool more();

  private:
    void make_room();

    files::ByteSource& source_;
    std::unique_ptr<char[]> data_;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    std::size_t dropped_ = 0;  ///< bytes at the front that are not needed any more
    std::uint64_t begin_ = 0;
};

}  // namespace newsdex::sources
