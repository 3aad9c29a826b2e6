// A descriptor is held on the directory, so that neither a rename nor another directory of its name
// passes for the one that was opened.
#include "store/mark.hpp"

#include <fcntl.h>

#include <cerrno>

#include "base/files.hpp"
#include "base/regular_file.hpp"
#include "store/layout.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

bool is_absent(int error) { return error == ENOENT || error == ENOTDIR; }

base::Descriptor open_folder(const fs::path& folder, Links links) noexcept {
    const int no_link = links == Links::kRefused ? O_NOFOLLOW : 0;
    return base::Descriptor(
        ::open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC | no_link));
}

/// None if there is no such directory.
base::Descriptor hold(const fs::path& directory) {
    base::Descriptor held = open_folder(directory, Links::kFollowed);
    if (!held.is_open() && base::is_shortage(errno))
        base::throw_io("cannot read", directory, errno);
    return held;
}

/// The index directory itself may be a link, a generation in it may not.
FileMark mark_of_version(const fs::path& directory) {
    const fs::path file = version_file(directory);
    const bool is_bare = file == directory / kVersionFile;
    return FileMark(file, is_bare ? Links::kFollowed : Links::kRefused);
}

}  // namespace

fs::path version_file(const fs::path& directory) {
    const auto name = Layout(directory).live();
    return (name ? directory / *name : directory) / kVersionFile;
}

FileMark::FileMark(const fs::path& path, Links links)
    : folder_path_(path.parent_path()),
      links_(links),
      folder_(open_folder(folder_path_, links)),
      name_(path.filename()) {
    if (!folder_.is_open()) {
        if (!is_absent(errno)) base::throw_io("cannot read", path, errno);
        return;
    }
    file_ = base::Descriptor(
        ::openat(folder_.number(), name_.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    if (!file_.is_open()) {
        if (!is_absent(errno)) base::throw_io("cannot read", path, errno);
        return;
    }
    struct stat status {};
    if (::fstat(file_.number(), &status) != 0) base::throw_io("cannot read", path, errno);
    base::require_regular("cannot read", path, status.st_mode);
    facts_ = facts_of(status);
}

FileMark::Facts FileMark::facts_of(const struct stat& status) noexcept {
    return {status.st_dev, status.st_ino, status.st_size, std::int64_t{status.st_mtim.tv_sec},
            std::int64_t{status.st_mtim.tv_nsec}};
}

bool FileMark::stands() const noexcept {
    if (!folder_.is_open()) return !is_there_now();
    struct stat status {};
    if (::fstatat(folder_.number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return !facts_ && is_absent(errno);
    return facts_ == facts_of(status);
}

bool FileMark::is_touched() const noexcept {
    struct stat status {};
    if (!file_.is_open() || !facts_ || ::fstat(file_.number(), &status) != 0) return false;
    const Facts now = facts_of(status);
    return now.seconds != facts_->seconds || now.nanoseconds != facts_->nanoseconds;
}

bool FileMark::is_there_now() const noexcept {
    const base::Descriptor folder(open_folder(folder_path_, links_));
    struct stat status {};
    return folder.is_open() &&
           ::fstatat(folder.number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

// The stub before what it names: a switch in between then shows.
IndexMark::IndexMark(const fs::path& directory)
    : directory_(directory),
      held_(hold(directory)),
      stub_(Layout(directory).stub(), Links::kFollowed),
      version_(mark_of_version(directory)) {
    struct stat status {};
    if (!held_.is_open() || ::fstat(held_.number(), &status) != 0) return;  // no such directory
    device_ = status.st_dev;
    inode_ = status.st_ino;
}

bool IndexMark::is_in_place() const noexcept {
    const auto now = std::chrono::steady_clock::now();
    if (now - looked_ < kLongestUnseen) return true;
    struct stat status {};
    const bool is_there = ::stat(directory_.c_str(), &status) == 0;
    const bool is_same =
        is_there ? status.st_dev == device_ && status.st_ino == inode_ : !held_.is_open();
    if (!is_same || !stub_.stands()) return false;
    looked_ = now;
    return true;
}

}  // namespace newsdex::store
