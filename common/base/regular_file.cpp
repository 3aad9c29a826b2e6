// Opens without following links and without waiting, then looks at what was opened.
#include "base/regular_file.hpp"

#include <newsdex/error.hpp>

#include <fcntl.h>

#include <cerrno>

#include "base/files.hpp"

namespace newsdex::base {

namespace {

[[noreturn]] void refuse(std::string_view what, const std::filesystem::path& path,
                         std::string_view reason) {
    throw_error(ErrorCode::kDamaged, what, path,
                std::string(reason) + "; newsdex puts no such thing there: remove it");
}

}  // namespace

std::string_view kind_of(mode_t mode) noexcept {
    if (S_ISLNK(mode)) return "symbolic link";
    if (S_ISFIFO(mode)) return "named pipe";
    if (S_ISDIR(mode)) return "folder";
    if (S_ISSOCK(mode)) return "socket";
    return "device";
}

void require_regular(std::string_view what, const std::filesystem::path& path, mode_t mode) {
    if (S_ISREG(mode)) return;
    refuse(what, path, "a " + std::string(kind_of(mode)) + " in place of a regular file");
}

void require_one_name(std::string_view what, const std::filesystem::path& path,
                      const struct stat& status) {
    if (status.st_nlink <= 1) return;
    throw_error(ErrorCode::kDamaged, what, path,
                "the file has a second name, elsewhere, where the change would show; put a copy of "
                "it in its place");
}

Descriptor open_regular(std::string_view what, const std::filesystem::path& path, int flags,
                        struct stat* facts) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0)
        require_regular(what, path, status.st_mode);
    else if (errno == ENOENT && (flags & O_CREAT) == 0)
        return Descriptor();
    constexpr int kNothingElse = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    Descriptor file(::open(path.c_str(), flags | kNothingElse, 0666));
    if (!file.is_open()) {
        if (errno == ELOOP) require_regular(what, path, S_IFLNK);
        return file;
    }
    if (::fstat(file.number(), &status) != 0) throw_io(what, path, errno);
    require_regular(what, path, status.st_mode);
    if (facts) *facts = status;
    return file;
}

std::optional<std::string> read_regular_file(const std::filesystem::path& path, std::size_t most) {
    constexpr std::string_view kReading = "cannot read";
    const Descriptor file = open_regular(kReading, path, O_RDONLY);
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        throw_io(kReading, path, errno);
    }
    std::string content = read_rest(file, path, most + 1);
    if (content.size() > most)
        refuse(kReading, path, "a file of more than " + std::to_string(most) + " bytes");
    return content;
}

}  // namespace newsdex::base
