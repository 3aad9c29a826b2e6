// Escapes in JSON what would do something to a terminal.
#include <array>
#include <cstdio>

#include "base/utf8.hpp"
#include "output/safe_text.hpp"

namespace newsdex::output {
std::string safe_json(std::string json) {
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < json.size();) {
        const auto byte = static_cast<unsigned char>(json[at]);
        if (byte < 0x7F) {
            ++at;
            continue;
        }
        const base::Decoded decoded = base::decode(json, at);
        // Such characters stand in strings alone, and below U+10000: one escape says each.
        if (acts_on_terminal(decoded.code_point)) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x",
                          static_cast<unsigned>(decoded.code_point));
            out.append(json, copied, at - copied).append(code.data());
            copied = at + decoded.length;
        }
        at += decoded.length;
    }
    if (copied == 0) return json;
    return out.append(json, copied);
}

}  // namespace newsdex::output
