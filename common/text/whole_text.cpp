// Takes all of it, cut at a character where it is too long.
#include "text/whole_text.hpp"

namespace newsdex::text {

std::string_view whole_content(files::Input& input, std::size_t max_bytes) {
    std::string_view content = input.peek(max_bytes + 1);
    if (content.size() > max_bytes) {
        std::size_t end = max_bytes;
        while (end > 0 && (static_cast<unsigned char>(content[end]) & 0xC0U) == 0x80) --end;
        content = content.substr(0, end);
    }
    return content;
}

}  // namespace newsdex::text
