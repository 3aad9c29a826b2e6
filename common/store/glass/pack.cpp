// The codings that keep the order of what they code, unpacked as xapian-core 1.4 common/pack.h
// packs them.
#include "store/glass/pack.hpp"

namespace newsdex::store {

std::optional<std::uint32_t> take_sortable(std::string_view& bytes) {
    if (bytes.empty()) return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes.front());
    // 0, 10, 110 or 111 before the number's own bits.
    std::size_t size = 2;
    unsigned mask = 0x7f;
    if (first >= 0xe0) {
        size = 5;
        mask = 0x1f;
    } else if (first >= 0xc0) {
        size = 4;
        mask = 0x1f;
    } else if (first >= 0x80) {
        size = 3;
        mask = 0x3f;
    }
    if (bytes.size() < size) return std::nullopt;
    std::uint64_t number = first & mask;
    for (std::size_t i = 1; i < size; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[i]);
    if (number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    bytes.remove_prefix(size);
    return static_cast<std::uint32_t>(number);
}

std::optional<std::string> take_term(std::string_view& key) {
    std::string term;
    while (!key.empty()) {
        const char c = key.front();
        key.remove_prefix(1);
        if (c != '\0') {
            term += c;
            continue;
        }
        if (key.empty()) return std::nullopt;
        if (key.front() != '\xff') return term;
        key.remove_prefix(1);
        term += '\0';
    }
    return term;
}

}  // namespace newsdex::store
