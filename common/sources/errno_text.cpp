#include "sources/errno_text.hpp"

#include <cstring>

namespace newsdex::sources {

std::string errno_text(int error) {
    // strerrordesc_np never translates and is safe in threads.
    const char* text = strerrordesc_np(error);
    if (text == nullptr) return "error " + std::to_string(error);
    std::string lower = text;
    // By hand: tolower() asks the locale, and Turkish has its own i.
    const auto within = [](char c, char first, char last) { return first <= c && c <= last; };
    if (lower.size() > 1 && within(lower[0], 'A', 'Z') && within(lower[1], 'a', 'z')) {
        lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    }
    return lower;
}

}  // namespace newsdex::sources
