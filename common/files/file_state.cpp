// statx(2), with the mount where the kernel tells it.
#include "files/file_state.hpp"

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace newsdex::files {

namespace {

/// Times before 1677 and after 2262 do not fit and are moved to these bounds.
std::int64_t nanoseconds(const statx_timestamp& time) {
    constexpr std::int64_t kASecond = 1'000'000'000;
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / kASecond - 1;
    return std::clamp<std::int64_t>(time.tv_sec, -kMost, kMost) * kASecond + time.tv_nsec;
}

}  // namespace

std::optional<FileState> state_of(int folder, const char* name, Links links) {
    struct statx found {};
    const int flags = (links == Links::kKeep ? AT_SYMLINK_NOFOLLOW : 0) | AT_EMPTY_PATH;
    if (::statx(folder, name, flags, STATX_BASIC_STATS | STATX_MNT_ID, &found) != 0)
        return std::nullopt;
    FileState state{.mode = found.stx_mode,
                    .size = found.stx_size,
                    .mtime_ns = nanoseconds(found.stx_mtime),
                    .ctime_ns = nanoseconds(found.stx_ctime),
                    .inode = found.stx_ino,
                    .device = ::makedev(found.stx_dev_major, found.stx_dev_minor)};
    // Linux before 5.8 does not tell.
    state.mount = (found.stx_mask & STATX_MNT_ID) != 0 ? found.stx_mnt_id : state.device;
    return state;
}

std::optional<FileState> state_of(const char* path, Links links) {
    return state_of(AT_FDCWD, path, links);
}

}  // namespace newsdex::files
