// When was an article published, if the article itself does not say: URL, file name, folder, mtime.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

#include "dates/scanner.hpp"

namespace newsdex::dates {

/// What is known of the file that an article stands in.
struct FileEvidence {
    std::string_view name;      ///< with its folders
    std::int64_t mtime_ns = 0;  ///< 0 or before: not known
    std::int64_t now = 0;       ///< seconds since 1970, of the caller's clock; 0: not known
};

/// Sets article.published (and origin["published"]) from article.url, the file's name, its folders
/// and its mtime, in that order, where it is not set yet. Every reader calls this last.
void complete_published(Article& article, const FileEvidence& file);

/// A text's month and day with the year that file name, folder or mtime give, such that the date is
/// not in the future of the mtime's or caller's clock. A year from the mtime counts only if the
/// date lies at most 31 days before the mtime. nullopt if none of them gives one.
[[nodiscard]] std::optional<Date> complete_year(const MonthDay& month_day,
                                                const FileEvidence& file);

}  // namespace newsdex::dates
