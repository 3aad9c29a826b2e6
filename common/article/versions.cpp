// Versions compared as people count them, and who supersedes whom.
#include "article/versions.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace newsdex::article {

namespace {

/// The run of digits, or the one other byte, that `text` begins with; taken from it.
std::string_view take_part(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && base::is_digit(text[length])) ++length;
    const std::string_view part = text.substr(0, std::max<std::size_t>(length, 1));
    text.remove_prefix(part.size());
    return part;
}

/// Less than, equal to or greater than 0.
int compare_numbers(std::string_view a, std::string_view b) {
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compare(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view left = take_part(a);
        const std::string_view right = take_part(b);
        const bool both_numbers = base::is_digit(left[0]) && base::is_digit(right[0]);
        const int order = both_numbers ? compare_numbers(left, right) : left.compare(right);
        if (order != 0) return order;
    }
    return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

bool is_kill(const Version& version) {
    return version.status == Status::kCancelled || version.status == Status::kWithheld;
}

/// Articles that compare by other things than their version: of the highest, or of none.
struct Peers {
    bool any_kill = false;
    bool any_whole[2] = {};                           // by is_kill
    std::optional<std::int64_t> last_modified[2][2];  // by is_kill, truncated

    void add(const Version& version) {
        const bool kill = is_kill(version);
        any_kill |= kill;
        any_whole[kill] |= !version.truncated;
        auto& last = last_modified[kill][version.truncated];
        last = std::max(last, version.modified);
    }
    [[nodiscard]] bool supersede(const Version& version) const {
        const bool kill = is_kill(version);
        if (any_kill && !kill) return true;
        if (version.truncated && any_whole[kill]) return true;
        return !version.version.empty() && version.modified &&
               *version.modified < *last_modified[kill][version.truncated];
    }
};

}  // namespace

Version version_of(const Article& article, const base::Hash& content) {
    Version out;
    out.version = article.version;
    out.status = article.status;
    const auto body = article.origin.find("body");
    out.truncated = body != article.origin.end() && body->second.starts_with("truncated");
    if (article.modified) out.modified = article.modified->utc_seconds;
    out.content = content;
    return out;
}

bool is_lower_version(std::string_view a, std::string_view b) { return compare(a, b) < 0; }

std::vector<bool> superseded(const std::vector<Version>& versions) {
    std::string_view highest;
    for (const Version& version : versions)
        if (compare(highest, version.version) < 0) highest = version.version;
    Peers of_highest;
    Peers of_none;
    for (const Version& version : versions)
        if (version.version.empty())
            of_none.add(version);
        else if (compare(version.version, highest) == 0)
            of_highest.add(version);
        else
            of_none.any_kill |= is_kill(version);
    // A kill that declares no version is one of every version.
    const bool kills_all = std::any_of(
        versions.begin(), versions.end(),
        [](const Version& version) { return version.version.empty() && is_kill(version); });
    of_none.any_kill |= of_highest.any_kill;
    of_highest.any_kill |= kills_all;
    std::vector<bool> out;
    for (const Version& version : versions) {
        const bool is_lower = !version.version.empty() && compare(version.version, highest) < 0;
        const Peers& peers = version.version.empty() ? of_none : of_highest;
        out.push_back(is_lower || peers.supersede(version));
    }
    return out;
}

}  // namespace newsdex::article
