// The handler of a failing `new`, and the one block that it gives back.
#include "cli/memory_reserve.hpp"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace newsdex::cli {
namespace {

// Large enough to be a mapping of its own (mmap), which goes back to the system when it is freed.
constexpr std::size_t kBytes = 1 << 20;

std::atomic<void*> reserve{nullptr};
std::new_handler before = nullptr;

[[noreturn]] void give_back() {
    std::free(reserve.exchange(nullptr));
    throw std::bad_alloc();
}

}  // namespace

MemoryReserve::MemoryReserve() noexcept {
    reserve = std::malloc(kBytes);
    before = std::set_new_handler(give_back);
}

MemoryReserve::~MemoryReserve() {
    std::set_new_handler(before);
    std::free(reserve.exchange(nullptr));
}

}  // namespace newsdex::cli
