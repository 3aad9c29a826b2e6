#include "store/mark.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/files.hpp"
#include "store/layout.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

bool is_absent(int error) { return error == ENOENT || error == ENOTDIR; }

fs::path version_file(const fs::path& directory) {
    const auto name = Layout(directory).live();
    return (name ? directory / *name : directory) / kVersionFile;
}

}  // namespace

FileMark::FileMark(const fs::path& path)
    : path_(path.string()), descriptor_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) {
        if (!is_absent(errno)) base::throw_io("cannot read", path, errno);
        return;
    }
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) {
        const int error = errno;
        ::close(descriptor_);
        base::throw_io("cannot read", path, error);
    }
    facts_ = facts_of(status);
}

FileMark::FileMark(FileMark&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      facts_(other.facts_) {}

FileMark& FileMark::operator=(FileMark&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(facts_, other.facts_);
    return *this;
}

FileMark::~FileMark() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

FileMark::Facts FileMark::facts_of(const struct stat& status) noexcept {
    return {status.st_dev, status.st_ino, status.st_size, std::int64_t{status.st_mtim.tv_sec},
            std::int64_t{status.st_mtim.tv_nsec}};
}

bool FileMark::stands() const noexcept {
    struct stat status {};
    if (::stat(path_.c_str(), &status) != 0) return !facts_ && is_absent(errno);
    return facts_ == facts_of(status);
}

// The stub before what it names: a switch in between then shows.
IndexMark::IndexMark(const fs::path& directory)
    : stub_(Layout(directory).stub()), version_(version_file(directory)) {}

}  // namespace newsdex::store
