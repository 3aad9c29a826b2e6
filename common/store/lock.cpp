// The kernel's lock, its file's text for people, and the look whether the name is still ours.
#include "store/lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

#include "base/files.hpp"
#include "base/regular_file.hpp"
#include "store/layout.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

struct flock whole_file() {
    struct flock request {};
    request.l_type = F_WRLCK;
    request.l_whence = SEEK_SET;
    return request;
}

std::string own_name() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char when[32];
    std::strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S UTC", &utc);
    return "process " + std::to_string(::getpid()) + ", since " + when;
}

constexpr const char* kUpdating = "cannot update the index";
constexpr std::size_t kMostNameBytes = 256;

std::string holder(const fs::path& lock) {
    std::string name = base::read_regular_file(lock, kMostNameBytes).value_or("");
    name.resize(std::min(name.find('\n'), name.size()));
    return name.empty() ? "a process" : name;
}

}  // namespace

WriterLock::WriterLock(const fs::path& directory) : path_(Layout(directory).lock()) {
    // Another one may remove or replace the file between the opening and the locking.
    constexpr int kAttempts = 10;
    for (int attempt = 1;; ++attempt) {
        file_ = base::open_regular(kUpdating, path_, O_RDWR | O_CREAT);
        if (!file_.is_open()) base::throw_io(kUpdating, path_, errno);
        struct stat status {};
        if (::fstat(file_.number(), &status) != 0) base::throw_io(kUpdating, path_, errno);
        base::require_one_name(kUpdating, path_, status);
        struct flock request = whole_file();
        if (::fcntl(file_.number(), F_OFD_SETLK, &request) != 0) {
            const int error = errno;
            if (error != EACCES && error != EAGAIN)
                base::throw_io("cannot lock the index", path_, error);
            base::throw_error(ErrorCode::kLocked, kUpdating, directory,
                              "another indexer is writing to it (" + holder(path_) +
                                  "); wait for it, or see `indexer status`");
        }
        if (is_held()) break;
        if (attempt == kAttempts) require_held();
    }
    // The text is a courtesy: a full disk must not keep anybody from the lock.
    const std::string name = own_name() + "\n";
    if (::ftruncate(file_.number(), 0) == 0) {
        [[maybe_unused]] const ssize_t written =
            ::pwrite(file_.number(), name.data(), name.size(), 0);
    }
}

bool WriterLock::is_held() const {
    struct stat named {
    }, held{};
    return ::lstat(path_.c_str(), &named) == 0 && ::fstat(file_.number(), &held) == 0 &&
           named.st_dev == held.st_dev && named.st_ino == held.st_ino;
}

void WriterLock::require_held() const {
    if (is_held()) return;
    base::throw_error(
        ErrorCode::kLocked, kUpdating, path_,
        "the lock was removed or replaced during this run, so that another indexer may have "
        "written meanwhile; run it again, and leave that file alone");
}

std::optional<std::string> running_writer(const fs::path& directory) {
    const fs::path lock = Layout(directory).lock();
    const base::Descriptor file = base::open_regular("cannot read", lock, O_RDONLY);
    if (!file.is_open() && base::is_shortage(errno)) base::throw_io("cannot read", lock, errno);
    if (!file.is_open()) return std::nullopt;
    struct flock request = whole_file();
    const bool held =
        ::fcntl(file.number(), F_OFD_GETLK, &request) == 0 && request.l_type != F_UNLCK;
    if (!held) return std::nullopt;
    return holder(lock);
}

}  // namespace newsdex::store
