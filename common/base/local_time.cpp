// The offset of the user's zone, asked of the C library.
#include "base/local_time.hpp"

#include <ctime>

namespace newsdex::base {

std::int64_t local_offset(std::int64_t time) noexcept {
    const auto seconds = static_cast<std::time_t>(time);
    std::tm local{};
    return ::localtime_r(&seconds, &local) ? local.tm_gmtoff : 0;
}

}  // namespace newsdex::base
