// Exclude before include, dot names and files of editors where they are asked for by name.
#include "files/walk_filter.hpp"

#include <algorithm>

#include "base/glob.hpp"
#include "files/editor_files.hpp"

namespace newsdex::files {
namespace {

bool has_slash(std::string_view pattern) { return pattern.find('/') != std::string_view::npos; }

bool matches(std::string_view pattern, std::string_view below, std::string_view name) {
    const bool from_root = pattern.starts_with('/');
    if (from_root) pattern.remove_prefix(1);
    if (pattern.ends_with('/')) pattern.remove_suffix(1);
    return from_root || has_slash(pattern) ? base::glob_matches(pattern, below)
                                           : base::glob_matches(pattern, name);
}

bool matches_any(const std::vector<std::string>& patterns, std::string_view below,
                 std::string_view name) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matches(pattern, below, name); });
}

/// A folder with a dot in front is entered only for a pattern that writes the dot: `*` and `**`
/// would else lead into every .git.
bool names_dot_folder(std::string_view pattern, std::string_view below, std::string_view name) {
    if (pattern.starts_with('/')) pattern.remove_prefix(1);
    if (!has_slash(pattern)) return pattern.starts_with('.') && base::glob_matches(pattern, name);
    const bool writes_dot =
        pattern.starts_with('.') || pattern.find("/.") != std::string_view::npos;
    return writes_dot && base::glob_may_match_below(pattern, below);
}

}  // namespace

bool WalkFilter::includes_folder(std::string_view below, std::string_view name) const {
    const bool dot = name.starts_with('.');
    return std::any_of(options_.include.begin(), options_.include.end(),
                       [&](const std::string& pattern) {
                           return matches(pattern, below, name) &&
                                  (!dot || names_dot_folder(pattern, below, name));
                       });
}

Wanted WalkFilter::file(std::string_view below, std::string_view name, bool inside_included) const {
    if (matches_any(options_.exclude, below, name)) return Wanted::kExcluded;
    const bool included = matches_any(options_.include, below, name);
    if (name.starts_with('.') && !included) return Wanted::kDotName;
    if (!included && is_of_editor(name)) return Wanted::kBackup;
    if (!included && !inside_included && !options_.include.empty()) return Wanted::kNotIncluded;
    return Wanted::kYes;
}

Wanted WalkFilter::folder(std::string_view below, std::string_view name) const {
    if (matches_any(options_.exclude, below, name)) return Wanted::kExcluded;
    if (!name.starts_with('.')) return Wanted::kYes;
    const bool named = std::any_of(
        options_.include.begin(), options_.include.end(),
        [&](const std::string& pattern) { return names_dot_folder(pattern, below, name); });
    return named ? Wanted::kYes : Wanted::kDotName;
}

}  // namespace newsdex::files
