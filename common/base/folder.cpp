// By openat(2) and unlinkat(2), each folder held open while what lies in it is looked at.
#include "base/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "base/files.hpp"

namespace newsdex::base {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// Nothing, and errno, if it cannot be opened.
Folder open_folder(int parent, const char* name) {
    const int number = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0) return nullptr;
    Folder folder(::fdopendir(number));
    if (!folder) {
        const int error = errno;
        ::close(number);
        errno = error;
    }
    return folder;
}

/// errno is 0 unless not all could be read.
std::vector<std::string> names_of(DIR* folder) {
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(folder)) {
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") names.emplace_back(name);
        errno = 0;
    }
    return names;
}

void remove_at(int parent, const char* name) {
    if (::unlinkat(parent, name, 0) == 0) return;
    const Folder folder = open_folder(parent, name);
    if (!folder) return;
    for (const std::string& below : names_of(folder.get()))
        remove_at(::dirfd(folder.get()), below.c_str());
    ::unlinkat(parent, name, AT_REMOVEDIR);
}

}  // namespace

std::vector<std::string> names_in(const std::filesystem::path& folder, std::string_view what) {
    // With the slash a link to a folder is that folder.
    const Folder opened = open_folder(AT_FDCWD, (folder / "").c_str());
    if (!opened) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        throw_io(what, folder, errno);
    }
    std::vector<std::string> names = names_of(opened.get());
    if (errno != 0) throw_io(what, folder, errno);
    return names;
}

void remove_tree(const std::filesystem::path& path) { remove_at(AT_FDCWD, path.c_str()); }

}  // namespace newsdex::base
