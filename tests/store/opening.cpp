// A function of a program goes before that of the C library, for the libraries it is linked with
// too.
#include "tests/store/opening.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdarg>
#include <string_view>
#include <utility>

namespace newsdex::test {
namespace {

std::string wanted;
std::function<void()> waiting;

void look_at(std::string_view path) {
    if (!waiting || !path.ends_with(wanted)) return;
    const std::function<void()> work = std::exchange(waiting, nullptr);
    work();
}

}  // namespace

BeforeOpening::BeforeOpening(std::string name, std::function<void()> work) {
    wanted = std::move(name);
    waiting = std::move(work);
}

BeforeOpening::~BeforeOpening() { waiting = nullptr; }

}  // namespace newsdex::test

extern "C" int open(const char* path, int flags, ...) {
    // newsdex itself follows no link.
    if ((flags & (O_NOFOLLOW | O_ACCMODE)) == O_RDONLY) newsdex::test::look_at(path);
    va_list more;
    va_start(more, flags);
    const mode_t mode =
        (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, mode_t) : 0;
    va_end(more);
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}
