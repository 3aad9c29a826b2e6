// A byte source with a look ahead: what sniffing needs, and readers that take a file as a whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "files/byte_source.hpp"

namespace newsdex::files {

/// Reads from a source that outlives it. One thread at a time.
class Input final : public ByteSource {
  public:
    explicit Input(ByteSource& source) : source_(source) {}

    /// The next bytes without taking them: at least `wanted`, unless fewer are left. The view holds
    /// until the next call.
    [[nodiscard]] std::string_view peek(std::size_t wanted);
    /// True if peek() has shown all there is.
    [[nodiscard]] bool peeked_all() const noexcept { return at_end_; }

    std::size_t read(char* to, std::size_t size) override;
    [[nodiscard]] const Problem& problem() const override { return source_.problem(); }

  private:
    ByteSource& source_;
    std::string ahead_;
    std::size_t taken_ = 0;  ///< bytes of ahead_ already read
    bool at_end_ = false;
};

}  // namespace newsdex::files
