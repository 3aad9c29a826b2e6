// Makes the root absolute and keeps the links in it.
#include "files/walk_root.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

#include <sys/stat.h>

#include "base/files.hpp"

namespace newsdex::files {
namespace {

bool is_link(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

std::string resolved(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    if (!real && base::is_shortage(errno)) base::throw_io("cannot find", path, errno);
    return real ? std::string(real.get()) : path;
}

void step_up(std::string& path) {
    if (is_link(path)) path = resolved(path);
    const std::size_t slash = path.rfind('/');
    if (slash != std::string::npos) path.resize(slash);
}

}  // namespace

std::string absolute_root(std::string_view path) {
    std::string whole(path);
    if (!path.starts_with('/')) {
        std::error_code error;
        const std::string here = std::filesystem::current_path(error).native();
        if (base::is_shortage(error.value())) base::throw_io("cannot find", path, error.value());
        whole = here + "/" + whole;
    }
    std::string clean;  // without the slash at the end; "" is the top
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t end = std::min(whole.find('/', at), whole.size());
        const std::string_view part = std::string_view(whole).substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".") continue;
        if (part == "..") {
            step_up(clean);
        } else {
            clean += '/';
            clean += part;
        }
    }
    return clean.empty() ? "/" : clean;
}

}  // namespace newsdex::files
