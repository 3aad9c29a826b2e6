// Opened once and read by position, so that what was checked is what is read.
#include "store/glass/table_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/files.hpp"
#include "base/regular_file.hpp"
#include "store/database_folder.hpp"
#include "store/glass/version_file.hpp"

namespace newsdex::store {

namespace {}  // namespace

std::optional<TableFile> TableFile::open(const std::filesystem::path& path) {
    struct stat status {};
    base::Descriptor file = base::open_regular(kOpening, path, O_RDONLY, &status);
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        base::throw_io(kOpening, path, errno);
    }
    return TableFile(path, std::move(file), static_cast<std::uint64_t>(status.st_size));
}

std::size_t TableFile::read(std::uint64_t offset, std::span<unsigned char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::pread(file_.number(), into.data() + done, into.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got == 0) break;
        if (got < 0 && errno != EINTR) base::throw_io(kOpening, path_, errno);
        if (got > 0) done += static_cast<std::size_t>(got);
    }
    return done;
}

}  // namespace newsdex::store
