// Opens files in folders that somebody else may have filled.
//
// A link there leads to a file that the user never named, and a named pipe or a device is more than
// a place for bytes: to open one can block for ever or do something. Neither is opened here.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace newsdex::base {

/// "symbolic link", "named pipe", "folder": what a file is that is not regular.
[[nodiscard]] std::string_view kind_of(mode_t mode) noexcept;

/// Throws newsdex::Error kDamaged unless `mode` is that of a regular file: "<what>: <path>: a named
/// pipe in place of a regular file; …".
void require_regular(std::string_view what, const std::filesystem::path& path, mode_t mode);

/// Throws newsdex::Error kDamaged where a file to be written has a second name (link(2)): what is
/// written would appear in the other folder, too.
void require_one_name(std::string_view what, const std::filesystem::path& path,
                      const struct stat& status);

/// open(2) with `flags`; a file that O_CREAT makes may be read and written by whom the umask
/// allows. A link at the end of the path is not followed, and nothing but a regular file opened: it
/// is looked at before, and again once it is open. `what` is "cannot read" or the like. Errors:
/// kDamaged for other kinds; none is thrown for what errno tells, the descriptor then is not open.
/// `facts` is given what fstat(2) says of it.
[[nodiscard]] Descriptor open_regular(std::string_view what, const std::filesystem::path& path,
                                      int flags, struct stat* facts = nullptr);

/// The whole of a file in such a folder; nothing if it does not exist. Errors: kDamaged for other
/// kinds of files and for one of more than `most` bytes, kIo.
[[nodiscard]] std::optional<std::string> read_regular_file(const std::filesystem::path& path,
                                                           std::size_t most);

}  // namespace newsdex::base
