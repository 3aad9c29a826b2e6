// Threads that cannot be made: EAGAIN, as where a limit of processes is reached.
#include <dlfcn.h>
#include <pthread.h>

#include <cerrno>

#include "tests/faults/inject/calls.hpp"

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*work)(void*), void* argument) noexcept {
    using Create = int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
    static const auto real = reinterpret_cast<Create>(::dlsym(RTLD_NEXT, "pthread_create"));
    if (newsdex::inject::must_fail(newsdex::inject::Kind::kThread)) return EAGAIN;
    return real(thread, attributes, work, argument);
}
