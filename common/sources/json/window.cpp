// Grows to the record, and moves on without copying more than is still wanted.
#include "sources/json/window.hpp"

#include <cstring>

#include "sources/json/parse.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kStep = 1 << 16;  // bytes read at a time: stays in the second-level cache

}  // namespace

Window::Window(files::ByteSource& source) : source_(source) {}

void Window::drop_before(std::uint64_t position) {
    dropped_ = static_cast<std::size_t>(position - begin_);
}

void Window::make_room() {
    if (capacity_ >= size_ - dropped_ + kStep && capacity_ > 0) {
        std::memmove(data_.get(), data_.get() + dropped_, size_ - dropped_);
    } else {
        const std::size_t capacity = 2 * (size_ - dropped_ + kStep);
        std::unique_ptr<char[]> larger(new char[capacity + JsonParser::kPadding]);
        if (size_ > dropped_) std::memcpy(larger.get(), data_.get() + dropped_, size_ - dropped_);
        data_ = std::move(larger);
        capacity_ = capacity;
    }
    begin_ += dropped_;
    size_ -= dropped_;
    dropped_ = 0;
}

bool Window::more() {
    if (capacity_ - size_ < kStep) make_room();
    const std::size_t got = source_.read(data_.get() + size_, capacity_ - size_);
    size_ += got;
    std::memset(data_.get() + size_, 0, JsonParser::kPadding);
    return got > 0;
}

}  // namespace newsdex::sources
