// What a user once said of roots and holds until he says otherwise: which files of each are wanted,
// and what below them was forgotten.
//
//   rules := varint(n) n × (string(root) globs(include) globs(exclude)) globs(forgotten)
//   globs := varint(n) n × string          string := varint(length) bytes
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/indexer.hpp>

#include "ingest/places.hpp"

namespace newsdex::ingest {

struct Globs {
    std::vector<std::string> include, exclude;

    [[nodiscard]] bool empty() const { return include.empty() && exclude.empty(); }
    bool operator==(const Globs&) const = default;
};

/// By names as Places gives them.
struct Rules {
    std::map<std::string, Globs> of_root;  ///< none is empty
    std::set<std::string> forgotten;

    bool operator==(const Rules&) const = default;

    /// `given` in place of what the roots had, unless nothing is given; empty texts are nothing.
    void replace(const std::vector<std::string>& roots, const SyncOptions& given);
    /// Takes back what is named, or holds what is named.
    void remember(const Places& places, const std::vector<std::string>& names);
    /// Drops what belongs to none of the roots.
    void keep_only(const Places& places, const std::vector<Root>& roots);
    /// The same, by other names.
    [[nodiscard]] Rules renamed(
        const std::function<std::string(const std::string&)>& name_now) const;
};

[[nodiscard]] std::string encode_rules(const Rules& rules);
/// Empty for bytes that encode_rules does not make.
[[nodiscard]] Rules decode_rules(std::string_view value);
/// As IndexStatus has them.
[[nodiscard]] std::vector<RootGlobs> listed_globs(const Rules& rules);

/// Metadata key of the rules.
inline constexpr const char* kRulesKey = "rules";

}  // namespace newsdex::ingest
