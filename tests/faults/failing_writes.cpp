// A preloaded library that makes the n-th write below a folder fail, to see what a full or broken
// disk does.
//
// NEWSDEX_FAIL_UNDER  the folder: only files and renames below it count
// NEWSDEX_FAIL_AT     which operation fails, from 1; 0: none
// NEWSDEX_FAIL_ON     "once" (that one alone) or "after" (that one and all later: a full disk)
// NEWSDEX_FAIL_COUNT  a file that gets the number of operations seen, at exit
//
// Counted: write, pwrite, fsync, fdatasync, rename, ftruncate. Errors: ENOSPC for data, EIO for the
// rest.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> operations{0};

const char* setting(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool is_below(const char* path) {
    const char* folder = setting("NEWSDEX_FAIL_UNDER");
    return *folder != '\0' && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool is_below(int descriptor) {
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return false;
    path[length] = '\0';
    return is_below(path);
}

bool must_fail() {
    const long number = ++operations;
    const long at = std::atol(setting("NEWSDEX_FAIL_AT"));
    if (at == 0) return false;
    return number == at || (number > at && std::strcmp(setting("NEWSDEX_FAIL_ON"), "after") == 0);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

ssize_t fail_data() {
    errno = ENOSPC;
    return -1;
}

int fail_other() {
    errno = EIO;
    return -1;
}

struct AtExit {
    ~AtExit() {
        const char* path = setting("NEWSDEX_FAIL_COUNT");
        if (*path == '\0') return;
        if (std::FILE* out = std::fopen(path, "w")) {
            std::fprintf(out, "%ld\n", operations.load());
            std::fclose(out);
        }
    }
} at_exit;

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* data, size_t size) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    if (is_below(descriptor) && must_fail()) return fail_data();
    return real(descriptor, data, size);
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    if (is_below(descriptor) && must_fail()) return fail_data();
    return real(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    if (is_below(descriptor) && must_fail()) return fail_data();
    return real(descriptor, data, size, offset);
}

int fsync(int descriptor) {
    static const auto real = next<int (*)(int)>("fsync");
    if (is_below(descriptor) && must_fail()) return fail_other();
    return real(descriptor);
}

int fdatasync(int descriptor) {
    static const auto real = next<int (*)(int)>("fdatasync");
    if (is_below(descriptor) && must_fail()) return fail_other();
    return real(descriptor);
}

int rename(const char* from, const char* to) noexcept {
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    if (is_below(to) && must_fail()) return fail_other();
    return real(from, to);
}

int ftruncate(int descriptor, off_t length) noexcept {
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    if (is_below(descriptor) && must_fail()) return fail_other();
    return real(descriptor, length);
}

}  // extern "C"
