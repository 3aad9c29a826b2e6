// Reads the file to its end, as the reader would have.
#include "ingest/file_hash.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/descriptor.hpp"

namespace newsdex::ingest {

std::optional<base::Hash> hash_file(const std::string& path) {
    // O_NONBLOCK: what was a file when it was walked may be a FIFO by now.
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) return std::nullopt;
    base::Hasher hasher;
    std::vector<char> buffer(std::size_t{256} << 10U);
    ssize_t count = 0;
    for (;;) {
        count = ::read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        hasher.add({buffer.data(), static_cast<std::size_t>(count)});
    }
    if (count < 0) return std::nullopt;
    return hasher.finish();
}

}  // namespace newsdex::ingest
