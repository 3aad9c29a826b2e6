// What was looked at is kept and read first.
#include "files/input.hpp"

#include <algorithm>
#include <cstring>

namespace newsdex::files {

std::string_view Input::peek(std::size_t wanted) {
    if (ahead_.size() - taken_ < wanted && !at_end_) {
        ahead_.erase(0, taken_);
        taken_ = 0;
        std::size_t filled = ahead_.size();
        while (filled < wanted && !at_end_) {
            // Grown step by step: a caller may ask for far more than there is.
            const std::size_t step = std::min<std::size_t>(wanted - filled, 1 << 20);
            ahead_.resize(filled + step);
            const std::size_t got = source_.read(ahead_.data() + filled, step);
            filled += got;
            at_end_ = got == 0;
        }
        ahead_.resize(filled);
    }
    return std::string_view(ahead_).substr(taken_);
}

std::size_t Input::read(char* to, std::size_t size) {
    const std::size_t waiting = ahead_.size() - taken_;
    if (waiting > 0) {
        const std::size_t count = std::min(waiting, size);
        std::memcpy(to, ahead_.data() + taken_, count);
        taken_ += count;
        return count;
    }
    if (at_end_) return 0;
    const std::size_t got = source_.read(to, size);
    at_end_ = got == 0;
    return got;
}

}  // namespace newsdex::files
