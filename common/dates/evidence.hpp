// When was an article published, if the article itself does not say: URL, file name, folder, mtime.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

#include "dates/scanner.hpp"

namespace newsdex::dates {

/// What of a file's evidence was looked at: what was not may change without changing any article.
struct AskedEvidence {
    bool name = false, mtime = false;
};

/// What is known of the file that an article stands in. Writes down what is asked of it, whatever
/// comes of the answer: an article without a date asks, though the file may have none either.
class FileEvidence {
  public:
    /// `now`: seconds since 1970, of the caller's clock; 0: not known. `asked` may be null.
    FileEvidence(std::string_view name, std::int64_t mtime_ns, std::int64_t now,
                 AskedEvidence* asked)
        : name_(name), mtime_ns_(mtime_ns), now_(now), asked_(asked) {}

    /// With its folders.
    [[nodiscard]] std::string_view name() const {
        if (asked_ != nullptr) asked_->name = true;
        return name_;
    }
    /// 0 or before: not known.
    [[nodiscard]] std::int64_t mtime_ns() const {
        if (asked_ != nullptr) asked_->mtime = true;
        return mtime_ns_;
    }
    [[nodiscard]] std::int64_t now() const noexcept { return now_; }

  private:
    std::string_view name_;
    std::int64_t mtime_ns_;
    std::int64_t now_;
    AskedEvidence* asked_;
};

/// Sets article.published (and origin["published"]) from article.url, the file's name and its
/// folders, in that order, where it is not set yet.
void complete_by_names(Article& article, const FileEvidence& file);

/// The same, and at last from the file's mtime. Every reader calls this last.
void complete_published(Article& article, const FileEvidence& file);

/// A text's month and day with the year that file name, folder or mtime give, such that the date is
/// not in the future of the mtime's or caller's clock. A year from the mtime counts only if the
/// date lies at most 31 days before the mtime. nullopt if none of them gives one.
[[nodiscard]] std::optional<Date> complete_year(const MonthDay& month_day,
                                                const FileEvidence& file);

}  // namespace newsdex::dates
