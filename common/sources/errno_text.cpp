#include "sources/errno_text.hpp"

#include <cctype>
#include <cstring>

namespace newsdex::sources {

std::string errno_text(int error) {
    // strerrordesc_np never translates and is safe in threads.
    const char* text = strerrordesc_np(error);
    if (text == nullptr) return "error " + std::to_string(error);
    std::string lower = text;
    if (lower.size() > 1 && std::islower(static_cast<unsigned char>(lower[1])) != 0)
        lower[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(lower[0])));
    return lower;
}

}  // namespace newsdex::sources
