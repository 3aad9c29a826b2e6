// Which of several articles that are one by their source's id are shown: versions, kills, truncated
// copies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "base/hash.hpp"

namespace newsdex::article {

/// What of an article decides.
struct Version {
    std::string version;  ///< as declared, "" if none
    Status status = Status::kUsable;
    bool truncated = false;                ///< a source gave but its beginning
    std::optional<std::int64_t> modified;  ///< when this version was made
    base::Hash content{};
};

[[nodiscard]] Version version_of(const Article& article, const base::Hash& content);

/// Numbers in them by value, all else by bytes: "9" before "10", "1.9" before "1.10".
[[nodiscard]] bool is_lower_version(std::string_view a, std::string_view b);

/// For each article, whether another one supersedes it:
/// - a higher declared version a lower one; of one version the one modified later, unless equal;
/// - a cancelled or withheld article each one of its version, or that or it declares none;
/// - a whole article a truncated one of the same version, or where both declare none.
/// At least one is not superseded. Equal ones never supersede each other, nor ones that do not
/// compare. Whatever their order, the answer is the same. Time O(n).
[[nodiscard]] std::vector<bool> superseded(const std::vector<Version>& versions);

}  // namespace newsdex::article
