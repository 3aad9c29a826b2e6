// Which of the names met on a walk are wanted: dot names, --include and --exclude.
#pragma once

#include <string_view>

#include "files/walk.hpp"

namespace newsdex::files {

/// What is to become of a name.
enum class Wanted { kYes, kDotName, kBackup, kExcluded, kNotIncluded };

/// Applies WalkOptions. Keeps a reference to them. Any thread.
class WalkFilter {
  public:
    explicit WalkFilter(const WalkOptions& options) : options_(options) {}

    /// A file by its path below the root. `inside_included`: a folder above matched an include.
    [[nodiscard]] Wanted file(std::string_view below, std::string_view name,
                              bool inside_included) const;
    /// A folder: is it to be entered?
    [[nodiscard]] Wanted folder(std::string_view below, std::string_view name) const;
    /// True if an include takes all that lies in the folder.
    [[nodiscard]] bool includes_folder(std::string_view below, std::string_view name) const;

  private:
    const WalkOptions& options_;
};

}  // namespace newsdex::files
