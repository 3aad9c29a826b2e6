// The C library's untranslated text, in lower case.
#include "files/errno_text.hpp"

#include <cstring>

#include "base/ascii.hpp"

namespace newsdex::files {

std::string errno_text(int error) {
    // strerrordesc_np never translates and is safe in threads.
    const char* text = strerrordesc_np(error);
    if (text == nullptr) return "error " + std::to_string(error);
    std::string lower = text;
    if (lower.size() > 1 && base::is_lower(lower[1])) lower[0] = base::to_lower(lower[0]);
    return lower;
}

}  // namespace newsdex::files
