// A file of a glass database, open for reading: regular, not reached by a link.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "base/descriptor.hpp"

namespace newsdex::store {

class TableFile {
  public:
    /// Nothing if there is no such file. Errors: kDamaged for what is no regular file, kIo.
    [[nodiscard]] static std::optional<TableFile> open(const std::filesystem::path& path);

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    /// Bytes read, fewer than wanted only at the file's end. Errors: kIo.
    [[nodiscard]] std::size_t read(std::uint64_t offset, std::span<unsigned char> into) const;

  private:
    TableFile(std::filesystem::path path, base::Descriptor file, std::uint64_t size)
        : path_(std::move(path)), file_(std::move(file)), size_(size) {}

    std::filesystem::path path_;
    base::Descriptor file_;
    std::uint64_t size_;
};

}  // namespace newsdex::store
