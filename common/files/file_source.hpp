// The bytes of a regular file as stored, hashed as they pass.
#pragma once

#include <cstdint>
#include <string>

#include "base/descriptor.hpp"
#include "base/hash.hpp"
#include "files/byte_source.hpp"

namespace newsdex::files {

/// Opens with the first look, never anything but a regular file: a named pipe would hang, a device
/// could act. One thread.
class FileSource final : public ByteSource {
  public:
    explicit FileSource(const std::string& path);

    /// "" if it is open for reading; else why it is none: "named pipe", "socket", "device",
    /// "folder".
    [[nodiscard]] const std::string& not_regular() const noexcept { return not_regular_; }
    /// True if there is nothing of that name (any more).
    [[nodiscard]] bool is_gone() const noexcept { return gone_; }
    /// Size when it was opened.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

    std::size_t read(char* to, std::size_t size) override;
    [[nodiscard]] const Problem& problem() const override { return problem_; }

    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    /// Hash of all bytes; reads what is left. Call once.
    [[nodiscard]] base::Hash finish();

  private:
    base::Descriptor file_;
    std::uint64_t size_ = 0;
    std::uint64_t bytes_read_ = 0;
    std::string not_regular_;
    bool gone_ = false;
    Problem problem_;
    base::Hasher hasher_;
};

}  // namespace newsdex::files
