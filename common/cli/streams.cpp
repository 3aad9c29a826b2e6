// Writes all of it or says why not; a reader that went away is no error.
#include "cli/streams.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include <newsdex/error.hpp>

namespace newsdex::cli {
namespace {

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view text) noexcept {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0)
            text.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

}  // namespace

bool print(std::string_view text) {
    const int failure = write_all(STDOUT_FILENO, text);
    if (failure != 0 && failure != EPIPE)
        throw Error(ErrorCode::kIo, "cannot write the results: standard output: " +
                                        std::string(std::strerror(failure)));
    return failure == 0;
}

void complain(std::string_view text) noexcept { write_all(STDERR_FILENO, text); }

}  // namespace newsdex::cli
