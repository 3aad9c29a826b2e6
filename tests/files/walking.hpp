// Walks in tests: with the files in a list.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "files/walk.hpp"

namespace newsdex::files {

struct Found : Walk {
    std::vector<FileEntry> files;  ///< as they came
};

inline Found walk_once(const std::filesystem::path& root, const WalkOptions& options,
                       const std::filesystem::path& index, SeenFiles& seen) {
    Found found;
    static_cast<Walk&>(found) =
        walk(root, options, index, seen, [&](const FileState& state, const std::string& path) {
            found.files.push_back({state, path, {}});
        });
    return found;
}

inline Found walk_of(const std::filesystem::path& root, const WalkOptions& options = {},
                     const std::filesystem::path& index = {}) {
    SeenFiles seen;
    return walk_once(root, options, index, seen);
}

}  // namespace newsdex::files
