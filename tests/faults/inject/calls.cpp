// The frame of the preloaded library: settings, the count of calls, and where counting begins.
//
// NEWSDEX_INJECT           which calls fail: "allocation", "thread", "descriptor", "path" (listing
// a
//                          folder, resolving a path); or "clock"
// NEWSDEX_INJECT_AT        the call that fails, from 1; 0: none
// NEWSDEX_INJECT_ON        "once" (that one alone), "after" (that one and all later), or, of
//                          allocations, "full" (from there on what was freed since can be had)
// NEWSDEX_INJECT_COUNT     a file that gets the number of calls seen
// NEWSDEX_INJECT_CLOCK     seconds that the clock is wrong by from the start, may be negative
// NEWSDEX_INJECT_JUMP      seconds that are added to these from call NEWSDEX_INJECT_AT on
// NEWSDEX_INJECT_STOPPED   nanoseconds since 1970 at which the clock stands still
// NEWSDEX_INJECT_SECONDS   a program that has not ended by then is ended by SIGALRM
//
// Counted is what main() and the threads below it do. The dynamic loader and the initialisers of
// libraries run before, static destructors after: nothing of newsdex's runs there, and what fails
// there is the system's to tell.
#include "tests/faults/inject/calls.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "tests/faults/inject/deaths.hpp"

namespace newsdex::inject {
namespace {

using Main = int (*)(int, char**, char**);

Kind wanted = Kind::kNone;
long first = 0;
bool is_after = false, is_full_wanted = false;
long clock_offset = 0, jump = 0, stopped = 0;
Main real_main = nullptr;

std::atomic<bool> counting{false};
std::atomic<long> calls{0};

const char* setting(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

void read_settings() {
    const char* kind = setting("NEWSDEX_INJECT");
    if (std::strcmp(kind, "allocation") == 0) wanted = Kind::kAllocation;
    if (std::strcmp(kind, "thread") == 0) wanted = Kind::kThread;
    if (std::strcmp(kind, "descriptor") == 0) wanted = Kind::kDescriptor;
    if (std::strcmp(kind, "path") == 0) wanted = Kind::kPath;
    if (std::strcmp(kind, "clock") == 0) wanted = Kind::kClock;
    first = std::atol(setting("NEWSDEX_INJECT_AT"));
    is_after = std::strcmp(setting("NEWSDEX_INJECT_ON"), "after") == 0;
    is_full_wanted = std::strcmp(setting("NEWSDEX_INJECT_ON"), "full") == 0;
    clock_offset = std::atol(setting("NEWSDEX_INJECT_CLOCK"));
    jump = std::atol(setting("NEWSDEX_INJECT_JUMP"));
    stopped = std::atol(setting("NEWSDEX_INJECT_STOPPED"));
    if (const int seconds = std::atoi(setting("NEWSDEX_INJECT_SECONDS")); seconds > 0)
        ::alarm(static_cast<unsigned>(seconds));
}

void write_count() {
    const char* path = setting("NEWSDEX_INJECT_COUNT");
    if (*path == '\0') return;
    const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    char text[32];
    const int size = std::snprintf(text, sizeof text, "%ld\n", calls.load());
    ::syscall(SYS_write, file, text, size);
    ::syscall(SYS_close, file);
}

int counted_main(int argc, char** argv, char** environment) {
    read_settings();
    tell_deaths();
    counting = true;
    const int code = real_main(argc, argv, environment);
    counting = false;
    write_count();
    return code;
}

}  // namespace

bool must_fail(Kind kind) noexcept {
    if (kind != wanted || !counting) return false;
    const long number = ++calls;
    return first != 0 && !is_full_wanted && (number == first || (number > first && is_after));
}

bool is_full() noexcept { return is_full_wanted && first != 0 && calls >= first && counting; }

long clock_error() noexcept {
    if (wanted != Kind::kClock) return 0;
    if (!counting) return clock_offset;
    const long number = ++calls;
    return clock_offset + (first != 0 && number >= first ? jump : 0);
}

long stopped_clock() noexcept { return stopped; }

}  // namespace newsdex::inject

extern "C" int __libc_start_main(newsdex::inject::Main main, int argc, char** argv, void (*init)(),
                                 void (*fini)(), void (*loader_fini)(), void* stack_end) {
    newsdex::inject::real_main = main;
    using Start =
        int (*)(newsdex::inject::Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
    const auto real = reinterpret_cast<Start>(::dlsym(RTLD_NEXT, "__libc_start_main"));
    return real(newsdex::inject::counted_main, argc, argv, init, fini, loader_fini, stack_end);
}
