// Folders that cannot be listed and paths that cannot be resolved, as there is no memory for it:
// ENOMEM. Few calls, so each can be tried where allocations are too many.
#include <dirent.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "tests/faults/inject/calls.hpp"

namespace {

bool path_is_refused() noexcept {
    if (!newsdex::inject::must_fail(newsdex::inject::Kind::kPath)) return false;
    errno = ENOMEM;
    return true;
}

}  // namespace

extern "C" {

DIR* fdopendir(int descriptor) {
    static const auto real = newsdex::inject::next<DIR* (*)(int)>("fdopendir");
    return path_is_refused() ? nullptr : real(descriptor);
}

char* realpath(const char* path, char* resolved) noexcept {
    static const auto real = newsdex::inject::next<char* (*)(const char*, char*)>("realpath");
    return path_is_refused() ? nullptr : real(path, resolved);
}

char* getcwd(char* buffer, std::size_t size) noexcept {
    static const auto real = newsdex::inject::next<char* (*)(char*, std::size_t)>("getcwd");
    return path_is_refused() ? nullptr : real(buffer, size);
}

}  // extern "C"
