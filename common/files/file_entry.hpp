// A file as the walk found it.
#pragma once

#include <cstdint>
#include <string>

namespace newsdex::files {

struct FileEntry {
    std::string path;  ///< to open it, bytes
    /// As the index and the user see it (Article::path); set by the caller of walk.
    std::string name;
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0, ctime_ns = 0;
    std::uint64_t inode = 0, device = 0;
    std::uint64_t mount = 0;  ///< FileState::mount
};

}  // namespace newsdex::files
