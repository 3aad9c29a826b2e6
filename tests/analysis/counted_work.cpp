#include "tests/analysis/counted_work.hpp"

#include <cstddef>

namespace {

thread_local std::uint64_t blocks = 0;

// The C library goes through memory this many bytes at a time.
constexpr std::size_t kBytesABlock = 16;

void count_bytes(std::size_t bytes) { blocks += bytes / kBytesABlock; }

}  // namespace

// Called by the code that the compiler adds; the name is the compiler's.
extern "C" void __sanitizer_cov_trace_pc();  // NOLINT(bugprone-reserved-identifier)
extern "C" void __sanitizer_cov_trace_pc() { ++blocks; }

// The linker (--wrap) sends calls of NAME to __wrap_NAME; __real_NAME is the C library's.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
void* __real_memchr(const void* from, int byte, std::size_t size);
int __real_memcmp(const void* a, const void* b, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __real_memcpy(void* to, const void* from, std::size_t size);

void* __wrap_memchr(const void* from, int byte, std::size_t size);
void* __wrap_memchr(const void* from, int byte, std::size_t size) {
    void* found = __real_memchr(from, byte, size);
    count_bytes(found == nullptr ? size
                                 : static_cast<std::size_t>(static_cast<const char*>(found) -
                                                            static_cast<const char*>(from)));
    return found;
}
int __wrap_memcmp(const void* a, const void* b, std::size_t size);
int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
    count_bytes(size);
    return __real_memcmp(a, b, size);
}
void* __wrap_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size) {
    count_bytes(size);
    return __real_memmove(to, from, size);
}
void* __wrap_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
    count_bytes(size);
    return __real_memcpy(to, from, size);
}
}
// NOLINTEND(bugprone-reserved-identifier)

namespace newsdex::test {

std::uint64_t blocks_run() noexcept { return blocks; }

}  // namespace newsdex::test
