// Folders that cannot be listed and paths that cannot be resolved, as there is no memory for it:
// ENOMEM. Few calls, so each can be tried where allocations are too many.
#include <dirent.h>
#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "tests/faults/inject/calls.hpp"

namespace {

bool is_refused() noexcept {
    if (!newsdex::inject::must_fail(newsdex::inject::Kind::kPath)) return false;
    errno = ENOMEM;
    return true;
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

DIR* fdopendir(int descriptor) {
    static const auto real = next<DIR* (*)(int)>("fdopendir");
    return is_refused() ? nullptr : real(descriptor);
}

char* realpath(const char* path, char* resolved) noexcept {
    static const auto real = next<char* (*)(const char*, char*)>("realpath");
    return is_refused() ? nullptr : real(path, resolved);
}

char* getcwd(char* buffer, std::size_t size) noexcept {
    static const auto real = next<char* (*)(char*, std::size_t)>("getcwd");
    return is_refused() ? nullptr : real(buffer, size);
}

}  // extern "C"
