// The name of a disk from statfs() and the mount's topmost folder.
#include "ingest/disks.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <sys/stat.h>
#include <sys/statfs.h>

#include "base/files.hpp"
#include "base/hash.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;
using files::FileState;

namespace {

/// Empty if it is not there any more. A shortage is thrown: taken for that, it would part a file
/// from its disk.
fs::path real_path(const fs::path& path) {
    std::error_code error;
    fs::path real = fs::canonical(path, error);
    if (base::is_shortage(error.value())) base::throw_io("cannot find", path, error.value());
    return error ? fs::path() : real;
}

/// The topmost file or folder that belongs to the mount at `path`, which has no links in it.
std::uint64_t top_inode(fs::path path, FileState state) {
    while (path.has_relative_path()) {
        path = path.parent_path();
        const auto above = files::state_of(path.c_str());
        if (!above || above->mount != state.mount) break;
        state = *above;
    }
    return state.inode;
}

/// Never 0.
std::uint32_t half(std::uint64_t number) {
    const base::Hash hash = base::hash(std::to_string(number));
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) out = out << 8U | hash[i];
    return out == 0 ? 1 : out;
}

Disk name_of(const fs::path& path, const FileState& state) {
    struct statfs system {};
    std::uint64_t id = 0;
    static_assert(sizeof system.f_fsid == sizeof id);
    if (::statfs(path.c_str(), &system) == 0) std::memcpy(&id, &system.f_fsid, sizeof id);
    if (id == 0) id = state.device;
    return Disk{half(id)} << 32U | half(top_inode(path, state));
}

}  // namespace

Disk Disks::of(const std::string& path, const FileState& state) {
    const auto [known, is_new] = by_mount_.try_emplace(state.mount, 0);
    if (is_new) {
        const fs::path real = real_path(path);
        if (!real.empty()) known->second = name_of(real, state);
    }
    return known->second;
}

const Place& Disks::place_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == 0 ? "/" : path.substr(0, slash);
    if (const auto known = places_.find(folder); known != places_.end()) return known->second;
    Place place;
    const auto state = files::state_of(folder.c_str());
    const int error = errno;
    if (state && S_ISDIR(state->mode)) {
        place.path = real_path(folder).native();
        place.disk = of(folder, *state);
        place.device = state->device;
    } else if (state || error == ENOENT || error == ENOTDIR || error == ELOOP) {
        if (folder != "/") {
            place = place_of(folder);
            if (place.path != "/") place.path += '/';
            place.path += std::string_view(folder).substr(folder.rfind('/') + 1);
        }
    } else {
        place.readable = false;
    }
    return places_.emplace(folder, std::move(place)).first->second;
}

}  // namespace newsdex::ingest
