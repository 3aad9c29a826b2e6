// Which call of a program under test is made to fail: the settings and the count.
#pragma once

#include <dlfcn.h>

namespace newsdex::inject {

enum class Kind { kNone, kAllocation, kThread, kDescriptor, kPath, kClock };

/// Counts a call of this kind and says whether it must fail. Kinds that were not asked for, calls
/// before main() began and calls after it ended neither count nor fail. Any thread; allocates
/// nothing.
[[nodiscard]] bool must_fail(Kind kind) noexcept;

/// True from the chosen call on if NEWSDEX_INJECT_ON is "full".
[[nodiscard]] bool is_full() noexcept;

/// Seconds that the system's clock is to be wrong by at this reading, which counts as a call.
[[nodiscard]] long clock_error() noexcept;

/// Nanoseconds since 1970 at which the clock is to stand; 0: it runs.
[[nodiscard]] long stopped_clock() noexcept;

/// The function of that name which this library stands before.
template <class Function>
[[nodiscard]] Function next(const char* name) noexcept {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace newsdex::inject
