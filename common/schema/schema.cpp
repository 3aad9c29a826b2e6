// Terms and keys as bytes, within what Xapian takes.
#include "schema/schema.hpp"

#include <array>

#include "base/hash.hpp"

namespace newsdex::schema {

namespace {

constexpr std::size_t kHashCharacters = 26;
/// Xapian's limit for a metadata key of the glass backend, less what its own key prefix takes.
constexpr std::size_t kMaxKeyBytes = 253;

bool starts_like_a_prefix(std::string_view value) {
    return !value.empty() &&
           (value.front() == ':' || (value.front() >= 'A' && value.front() <= 'Z'));
}

/// Cut in the middle of a character if it must be: terms and keys are bytes.
std::string limited(std::string whole, std::size_t limit) {
    if (whole.size() <= limit) return whole;
    const std::string tail = base::base32(base::hash(whole));
    whole.resize(limit - kHashCharacters);
    return whole + tail;
}

}  // namespace

std::string term(std::string_view prefix, std::string_view value) {
    std::string out;
    out.reserve(prefix.size() + 1 + value.size());
    out += prefix;
    if (prefix.size() > 1 && starts_like_a_prefix(value)) out += ':';
    out += value;
    return limited(std::move(out), kMaxTermBytes);
}

std::string_view joined_prefix(std::uint16_t span) {
    static constexpr std::array<std::string_view, kLongestSpan - 1> kPrefixes{
        "XJ2", "XJ3", "XJ4", "XJ5", "XJ6", "XJ7", "XJ8", "XJ9"};
    return kPrefixes.at(span - 2U);
}

std::string file_key(std::string_view path) {
    std::string key(kFileKeys);
    key += path;
    return limited(std::move(key), kMaxKeyBytes);
}

}  // namespace newsdex::schema
