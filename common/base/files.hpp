// The few steps on files that crash safety rests on. Each is one system call or a short known
// sequence, so that a test can put itself between (a preloaded library that fails the n-th).
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/error.hpp>

#include "base/descriptor.hpp"

namespace newsdex::base {

/// The whole of a small file of the user's own; nothing if it does not exist (regular_file.hpp has
/// one for files of others). Throws newsdex::Error kIo otherwise.
[[nodiscard]] std::optional<std::string> read_small_file(const std::filesystem::path& path);

/// What an open file holds from where it stands, `most` bytes of it at most; `path` is what
/// messages name. Throws newsdex::Error kIo.
[[nodiscard]] std::string read_rest(const Descriptor& file, const std::filesystem::path& path,
                                    std::size_t most);

/// The same place, absolute, so that it stays when the process changes its working directory, and
/// without a slash at the end. A `..` is what it is for the kernel: above what a link leads to, not
/// above the link. A link at the end of the path is kept. Throws newsdex::Error kIo only where
/// memory or descriptors ran out.
[[nodiscard]] std::filesystem::path lasting_path(const std::filesystem::path& path);

/// Makes `path` hold `content`, all or nothing also after a power cut: written beside, synced,
/// renamed, the folder synced. A link in either place is replaced, never followed. Throws
/// newsdex::Error kIo; the old content is then still there.
void replace_file(const std::filesystem::path& path, std::string_view content);

/// Makes the bytes of a file survive a power cut. Throws newsdex::Error kIo.
void sync_file(const std::filesystem::path& file);

/// Makes the names in a folder survive a power cut. Throws newsdex::Error kIo.
void sync_folder(const std::filesystem::path& folder);

/// Does this errno say that memory or descriptors ran out? Who takes a failure for an answer
/// ("there is none", "it leads nowhere") must not take this one for it.
[[nodiscard]] bool is_shortage(int error) noexcept;

/// `<what>: <path>: <reason>` as newsdex::Error.
[[noreturn]] void throw_error(ErrorCode code, std::string_view what,
                              const std::filesystem::path& path, std::string_view reason);
/// `cannot <what>: <path>: <reason of errno>` as newsdex::Error kIo.
[[noreturn]] void throw_io(std::string_view what, const std::filesystem::path& path, int error);

}  // namespace newsdex::base
