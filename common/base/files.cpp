// Each step as a system call, with the errors that count told apart.
#include "base/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>

#include "base/regular_file.hpp"

namespace newsdex::base {

namespace {

constexpr std::string_view kFinding = "cannot find";
constexpr std::string_view kReading = "cannot read";

void write_all(int descriptor, std::string_view content, const std::filesystem::path& path) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR) throw_io("cannot write", path, errno);
        if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

bool is_shortage(int error) noexcept {
    return error == ENOMEM || error == EMFILE || error == ENFILE;
}

void throw_error(ErrorCode code, std::string_view what, const std::filesystem::path& path,
                 std::string_view reason) {
    throw Error(code, std::string(what) + ": " + path.string() + ": " + std::string(reason));
}

void throw_io(std::string_view what, const std::filesystem::path& path, int error) {
    throw_error(ErrorCode::kIo, what, path, std::generic_category().message(error));
}

std::optional<std::string> read_small_file(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.is_open()) return read_rest(file, path, std::numeric_limits<std::size_t>::max());
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    throw_io(kReading, path, errno);
}

std::string read_rest(const Descriptor& file, const std::filesystem::path& path, std::size_t most) {
    std::string content;
    char buffer[4096];
    while (content.size() < most) {
        const ssize_t count =
            ::read(file.number(), buffer, std::min(sizeof buffer, most - content.size()));
        if (count == 0) break;
        if (count < 0 && errno != EINTR) throw_io(kReading, path, errno);
        if (count > 0) content.append(buffer, static_cast<std::size_t>(count));
    }
    return content;
}

std::filesystem::path lasting_path(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    if (is_shortage(error.value())) throw_io(kFinding, path, error.value());
    if (path.empty() || error) return path;
    fs::path plain = absolute.lexically_normal();
    if (!plain.has_filename() && plain != plain.root_path()) plain = plain.parent_path();
    if (std::find(absolute.begin(), absolute.end(), "..") == absolute.end()) return plain;
    fs::path last = absolute.filename().empty() ? absolute.parent_path() : absolute;
    const fs::path name = last.filename();
    if (name == ".." || name == ".")
        last = fs::weakly_canonical(last, error);
    else
        last = fs::weakly_canonical(last.parent_path(), error) / name;
    if (is_shortage(error.value())) throw_io(kFinding, path, error.value());
    return error ? plain : last;
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) != 0) throw_io("cannot sync", folder, errno);
}

void sync_file(const std::filesystem::path& path) {
    const Descriptor file = open_regular("cannot sync", path, O_RDONLY);
    if (!file.is_open() || ::fsync(file.number()) != 0) throw_io("cannot sync", path, errno);
}

void replace_file(const std::filesystem::path& path, std::string_view content) {
    std::filesystem::path beside = path;
    beside += ".new";
    {
        // What a killed run left, or a link that somebody put there, goes; what cannot go is named.
        if (::unlink(beside.c_str()) != 0 && errno != ENOENT)
            throw_io("cannot remove", beside, errno);
        const Descriptor file(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
        if (!file.is_open()) throw_io("cannot write", beside, errno);
        write_all(file.number(), content, beside);
        if (::fsync(file.number()) != 0) throw_io("cannot sync", beside, errno);
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) throw_io("cannot rename", beside, errno);
    sync_folder(path.has_parent_path() ? path.parent_path() : ".");
}

}  // namespace newsdex::base
