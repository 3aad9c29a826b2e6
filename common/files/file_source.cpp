// Opens without waiting, looks at what was opened, hashes what is read.
#include "files/file_source.hpp"

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/regular_file.hpp"
#include "files/errno_text.hpp"

namespace newsdex::files {
namespace {

constexpr std::size_t kRestBytes = 1 << 16;

std::string irregular_kind(mode_t mode) {
    return S_ISREG(mode) ? "" : std::string(base::kind_of(mode));
}

}  // namespace

FileSource::FileSource(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0) {
        not_regular_ = irregular_kind(info.st_mode);
        if (!not_regular_.empty()) return;
        // O_NONBLOCK: should it have become a pipe since, opening does not wait for a writer.
        file_ =
            base::Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        if (file_.is_open() && ::fstat(file_.number(), &info) == 0) {
            not_regular_ = irregular_kind(info.st_mode);
            size_ = static_cast<std::uint64_t>(info.st_size);
            return;
        }
    }
    gone_ = errno == ENOENT || errno == ENOTDIR;
    problem_ = {Problem::Kind::kIo, errno_text(errno)};
}

std::size_t FileSource::read(char* to, std::size_t size) {
    if (!file_.is_open() || problem_.kind != Problem::Kind::kNone) return 0;
    for (;;) {
        const ssize_t got = ::read(file_.number(), to, size);
        if (got >= 0) {
            const auto count = static_cast<std::size_t>(got);
            hasher_.add({to, count});
            bytes_read_ += count;
            return count;
        }
        if (errno == EINTR) continue;
        problem_ = {Problem::Kind::kIo, errno_text(errno)};
        return 0;
    }
}

base::Hash FileSource::finish() {
    // Not filled with zeros first: most files are smaller than it.
    const auto rest = std::make_unique_for_overwrite<char[]>(kRestBytes);
    while (read(rest.get(), kRestBytes) > 0) {
    }
    return hasher_.finish();
}

}  // namespace newsdex::files
