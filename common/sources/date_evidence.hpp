// When was an article published, if the article itself does not say: URL, file name, folder, mtime.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>

#include "sources/date_scanner.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// Sets article.published (and origin["published"]) from article.url, the file's name, its folders
/// and its mtime, in that order, where it is not set yet. Every reader calls this last.
void complete_published(Article& article, const FileEntry& entry, const ReadOptions& options);

/// A text's month and day with the year that file name, folder or mtime give, such that the date is
/// not in the future of the mtime's or caller's clock. A year from the mtime counts only if the
/// date lies at most 31 days before the mtime. nullopt if none of them gives one.
[[nodiscard]] std::optional<Date> complete_year(const MonthDay& month_day, const FileEntry& entry,
                                                const ReadOptions& options);

}  // namespace newsdex::sources
