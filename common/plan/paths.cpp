// Plain names by a search in the text; globs only where their longest plain stretch stands.
#include "plan/paths.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/glob.hpp"
#include "base/utf8.hpp"
#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

constexpr std::string_view kSigns = "*?[]\\";

std::string folded(std::string_view path) {
    return base::is_ascii(path) ? base::lower_case(path) : schema::fold_value(path);
}

/// Does `path` have `names` as whole names, one after the other? At its beginning if `from_top`.
bool has_names(std::string_view path, std::string_view names, bool from_top) {
    for (std::size_t at = 0; (at = path.find(names, at)) != std::string_view::npos; ++at) {
        if (from_top && at > 0) return false;
        const std::size_t end = at + names.size();
        const bool begins = at == 0 || path[at - 1] == '/' || names.front() == '/';
        if (begins && (end == path.size() || path[end] == '/')) return true;
    }
    return false;
}

std::string longest_literal(std::string_view pattern) {
    std::string_view best;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = std::min(pattern.find_first_of(kSigns, at), pattern.size());
        // What stands in brackets is no text.
        if (end - at > best.size()) best = pattern.substr(at, end - at);
        at = end + 1;
        if (end < pattern.size() && pattern[end] == '[')
            at = std::min(pattern.find(']', end), pattern.size());
    }
    while (best.starts_with('/')) best.remove_prefix(1);
    while (best.ends_with('/')) best.remove_suffix(1);
    return std::string(best);
}

}  // namespace

PathPattern::PathPattern(std::string_view written, const std::vector<std::string>& holders)
    : written_(written) {
    if (written.starts_with("./")) {
        from_top_ = true;
        while (written.starts_with("./")) written.remove_prefix(2);
    }
    std::string pattern = folded(written);
    while (pattern.size() > 1 && pattern.ends_with('/')) pattern.pop_back();
    if (pattern.empty()) return;
    is_glob_ = pattern.find_first_of(kSigns) != std::string::npos;
    wanted_.push_back(pattern);
    if (pattern.starts_with('/')) {
        from_top_ = true;
        for (const std::string& holder : holders) {
            const std::string top = folded(holder) + (holder.ends_with('/') ? "" : "/");
            if (pattern.starts_with(top)) wanted_.push_back(pattern.substr(top.size()));
        }
    }
    std::erase(wanted_, "");
    for (const std::string& one : wanted_) literal_.push_back(longest_literal(one));
}

bool PathPattern::matches(std::string_view path) const { return is_like(folded(path)); }

bool PathPattern::is_like(std::string_view path) const {
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const std::string& names = wanted_[i];
        if (has_names(path, names, from_top_)) return true;
        if (!is_glob_ || path.find(literal_[i]) == std::string_view::npos) continue;
        const std::string anywhere = (from_top_ ? "" : "**/") + names;
        if (base::glob_matches(anywhere, path) || base::glob_matches(anywhere + "/**", path))
            return true;
    }
    return false;
}

}  // namespace newsdex::plan
