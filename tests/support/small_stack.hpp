// Work on a thread whose stack is small: what it leaves over is the margin on a common one.
#pragma once

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <stdexcept>

namespace newsdex::test {

/// Threads have 2 MiB where `ulimit -s` is unlimited, else what it says, mostly 8 MiB: with this
/// much three quarters of the smaller one are left over. The sanitizers' frames are larger.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::size_t kSmallStack = 2 << 20;
#else
inline constexpr std::size_t kSmallStack = 512 << 10;
#endif

/// Runs work(), which must not throw, on a stack of so many bytes. An overflow ends the process.
inline void run_on_stack(std::size_t bytes, const std::function<void()>& work) {
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstacksize(&attributes, bytes);
    ::pthread_t thread{};
    const int refused = ::pthread_create(
        &thread, &attributes,
        [](void* given) -> void* {
            (*static_cast<const std::function<void()>*>(given))();
            return nullptr;
        },
        const_cast<std::function<void()>*>(&work));
    ::pthread_attr_destroy(&attributes);
    if (refused != 0) throw std::runtime_error("pthread_create");
    ::pthread_join(thread, nullptr);
}

}  // namespace newsdex::test
