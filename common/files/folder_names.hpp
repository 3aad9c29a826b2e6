// The names in one folder, in the order of the paths below them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::files {

enum class NameKind : std::uint8_t { kFile, kFolder, kLink };

/// Sorted by bytes with a slash behind the names of folders: who takes them in turn and enters each
/// folder when its turn comes meets all paths in the order of their bytes ("a-b" before "a/x").
/// 8 bytes a name beside its letters. One thread.
class FolderNames {
  public:
    struct Name {
        std::string_view text;
        const char* c_str;  ///< the same, with a NUL behind it; of folders with a slash before it
        NameKind kind;
    };

    void add(std::string_view name, NameKind kind);
    void clear();
    /// After the last add().
    void sort();
    [[nodiscard]] bool at_end() const noexcept { return next_ == places_.size(); }
    /// The views are good until clear().
    [[nodiscard]] Name take();
    void skip_rest() noexcept { next_ = places_.size(); }

  private:
    struct Place {
        std::uint64_t begin : 48;
        std::uint64_t size : 14;  ///< with the slash of a folder
        std::uint64_t kind : 2;   ///< of NameKind
    };
    [[nodiscard]] std::string_view text(const Place& place) const {
        return {letters_.data() + place.begin, static_cast<std::size_t>(place.size)};
    }

    std::string letters_;  // each name with a NUL behind it
    std::vector<Place> places_;
    std::size_t next_ = 0;
};

}  // namespace newsdex::files
