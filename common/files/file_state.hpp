// What the system says of a file without opening it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <sys/types.h>

namespace newsdex::files {

struct FileState {
    mode_t mode = 0;
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0, ctime_ns = 0;  ///< at the ends of their range if beyond it
    std::uint64_t inode = 0, device = 0;
    std::uint64_t mount = 0;  ///< of this boot; the device where the system does not tell mounts
};

/// A file as the walk found it.
struct FileEntry : FileState {
    std::string path;  ///< to open it, bytes
    /// As the index and the user see it (Article::path); set by the caller of walk.
    std::string name;
};

/// Links: the file that one leads to, or the link itself.
enum class Links : std::uint8_t { kFollow, kKeep };

/// `name` below the folder `folder` (AT_FDCWD: the working folder; "" is the folder itself).
/// Nothing if the system has no answer: errno.
[[nodiscard]] std::optional<FileState> state_of(int folder, const char* name, Links links);
/// The same of a path.
[[nodiscard]] std::optional<FileState> state_of(const char* path, Links links = Links::kFollow);

}  // namespace newsdex::files
