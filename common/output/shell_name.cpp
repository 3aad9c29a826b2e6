// A path as the shell takes it: bare where it can be, else quoted.
#include "base/utf8.hpp"
#include "output/safe_text.hpp"

namespace newsdex::output {
namespace {

/// What a shell takes for itself wherever it stands in a word.
constexpr std::string_view kShellSigns = " !\"#$&()*;<>?[\\]^`{|}~";

void append_octal(std::string& out, char byte) {
    const auto code = static_cast<unsigned char>(byte);
    out += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
        out += static_cast<char>('0' + ((code >> shift) & 7U));
}

/// $'…': every byte that is no visible character as an octal escape.
std::string escaped(std::string_view bytes) {
    std::string out = "$'";
    for (std::size_t at = 0; at < bytes.size();) {
        const base::Decoded decoded = base::decode(bytes, at);
        const std::string_view character = bytes.substr(at, decoded.length);
        at += decoded.length;
        if (acts_on_terminal(decoded.code_point) || !base::is_valid_utf8(character)) {
            for (const char byte : character) append_octal(out, byte);
            continue;
        }
        if (character == "'" || character == "\\") out += '\\';
        out += character;
    }
    return out + '\'';
}

}  // namespace

std::string shell_name(std::string_view bytes) {
    bool plain = base::is_valid_utf8(bytes);
    for (std::size_t at = 0; plain && at < bytes.size();) {
        const base::Decoded decoded = base::decode(bytes, at);
        plain = !acts_on_terminal(decoded.code_point);
        at += decoded.length;
    }
    if (!plain) return escaped(bytes);
    if (bytes.find('\'') != std::string_view::npos) {
        const bool quotable = bytes.find_first_of("\"$`\\!") == std::string_view::npos;
        return quotable ? '"' + std::string(bytes) + '"' : escaped(bytes);
    }
    if (bytes.find_first_of(kShellSigns) == std::string_view::npos) return std::string(bytes);
    return '\'' + std::string(bytes) + '\'';
}

}  // namespace newsdex::output
