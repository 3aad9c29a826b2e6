// Descriptors that cannot be had: EMFILE, as where too many files are open.
//
// Every function that the programs and the libraries of docs/dependencies.md get one from, but for
// those inside of the C library (local time, names of users).
#include <dirent.h>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>

#include "tests/faults/inject/calls.hpp"

namespace {

bool is_refused() noexcept {
    if (!newsdex::inject::must_fail(newsdex::inject::Kind::kDescriptor)) return false;
    errno = EMFILE;
    return true;
}

int open_at(int folder, const char* path, int flags, mode_t mode) noexcept {
    if (is_refused()) return -1;
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);  // whatever is there, if no file is made
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_at(folder, path, flags, mode);
}

int dup(int descriptor) noexcept {
    return is_refused() ? -1 : static_cast<int>(::syscall(SYS_dup, descriptor));
}

int pipe2(int* ends, int flags) noexcept {
    return is_refused() ? -1 : static_cast<int>(::syscall(SYS_pipe2, ends, flags));
}

int eventfd(unsigned count, int flags) noexcept {
    return is_refused() ? -1 : static_cast<int>(::syscall(SYS_eventfd2, count, flags));
}

int socket(int domain, int type, int protocol) noexcept {
    return is_refused() ? -1 : static_cast<int>(::syscall(SYS_socket, domain, type, protocol));
}

std::FILE* fopen(const char* path, const char* mode) {
    static const auto real =
        newsdex::inject::next<std::FILE* (*)(const char*, const char*)>("fopen");
    return is_refused() ? nullptr : real(path, mode);
}

std::FILE* fopen64(const char* path, const char* mode) {
    static const auto real =
        newsdex::inject::next<std::FILE* (*)(const char*, const char*)>("fopen64");
    return is_refused() ? nullptr : real(path, mode);
}

DIR* opendir(const char* path) {
    static const auto real = newsdex::inject::next<DIR* (*)(const char*)>("opendir");
    return is_refused() ? nullptr : real(path);
}

}  // extern "C"
