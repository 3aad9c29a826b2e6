#include "schema/schema.hpp"

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

std::string file_key(std::string_view path) {
    std::string key(kFileKeys);
    key += path;
    return limited(std::move(key), kMaxKeyBytes);
}

}  // namespace newsdex::schema
