// Base64 (RFC 4648 section 4, padded): bytes that are not UTF-8 inside JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsdex::base {

[[nodiscard]] std::string base64(std::string_view bytes);
/// Nothing for text that base64() does not make.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace newsdex::base
