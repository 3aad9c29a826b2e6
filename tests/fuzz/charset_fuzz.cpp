// Any bytes under any declaration: valid UTF-8 without NUL, or nothing.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.hpp"
#include "text/charset.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newsdex;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    // The first line is the declaration.
    const std::size_t line = std::min(input.find('\n'), size);
    const std::string_view bytes = input.substr(std::min(line + 1, size));
    const auto decoded = text::decode_text(bytes, input.substr(0, line));
    if (!decoded) return 0;
    const std::string_view text = decoded->text();
    if (!base::is_valid_utf8(text) || text.find('\0') != std::string_view::npos) std::abort();
    if (decoded->is_borrowed() && text.size() + decoded->skipped() != bytes.size()) std::abort();
    return 0;
}
