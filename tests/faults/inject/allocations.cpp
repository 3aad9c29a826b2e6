// Allocations that fail with ENOMEM. `operator new` comes here, too.
#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstddef>

#include "tests/faults/inject/calls.hpp"

// What glibc's own functions are called besides: asking the loader for them would allocate.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* block);
}

namespace {

/// Bytes freed since memory was full, and not had again.
std::atomic<long> room{0};

bool is_refused(std::size_t size) noexcept {
    if (newsdex::inject::must_fail(newsdex::inject::Kind::kAllocation)) {
        errno = ENOMEM;
        return true;
    }
    if (!newsdex::inject::is_full()) return false;
    constexpr long kHead = 16;  // what glibc adds to a block
    const long needed = static_cast<long>(size) + kHead;
    if (room.fetch_sub(needed) >= needed) return false;
    room += needed;
    errno = ENOMEM;
    return true;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) noexcept { return is_refused(size) ? nullptr : __libc_malloc(size); }

void* calloc(std::size_t count, std::size_t size) noexcept {
    return is_refused(count * size) ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* block, std::size_t size) noexcept {
    return is_refused(size) ? nullptr : __libc_realloc(block, size);
}

void* memalign(std::size_t alignment, std::size_t size) noexcept {
    return is_refused(size) ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return is_refused(size) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size) noexcept {
    if (is_refused(size)) return ENOMEM;
    *block = __libc_memalign(alignment, size);
    return *block != nullptr ? 0 : ENOMEM;
}

void free(void* block) noexcept {
    if (block != nullptr && newsdex::inject::is_full())
        room += static_cast<long>(::malloc_usable_size(block));
    __libc_free(block);
}

}  // extern "C"
