// The order in which the evidence is asked, and the year of a day without one.
#include "dates/evidence.hpp"

#include <chrono>

#include "dates/steps.hpp"

namespace newsdex::dates {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kLongestWait = 31 * kDay;  // between a dateline's day and its file's mtime

std::optional<Date> made(int year, const MonthDay& month_day) {
    using namespace std::chrono;
    const year_month_day civil{std::chrono::year(year), month(month_day.month), day(month_day.day)};
    if (!civil.ok()) return std::nullopt;
    return Date{.utc_seconds = sys_days(civil).time_since_epoch().count() * kDay,
                .precision = DatePrecision::kDay,
                .origin = DateOrigin::kText};
}

/// The year, or year and month, of the mtime: the last such day that is not after it.
std::optional<Date> completed_by_mtime(MonthDay month_day, std::int64_t mtime_ns) {
    if (mtime_ns <= 0) return std::nullopt;
    // A day later still counts: the dateline is in its own zone.
    const std::int64_t latest = mtime_ns / 1'000'000'000 + kDay;
    const auto civil = civil_day(latest);
    const int year = static_cast<int>(civil.year());
    const bool has_month = month_day.month != 0;
    for (int back = 0; back < 2; ++back) {
        MonthDay wanted = month_day;
        int wanted_year = year - (has_month ? back : 0);
        if (!has_month) {
            const auto month = civil.year() / civil.month() - std::chrono::months(back);
            wanted.month = static_cast<unsigned>(month.month());
            wanted_year = static_cast<int>(month.year());
        }
        const auto date = made(wanted_year, wanted);
        if (!date || date->utc_seconds > latest) continue;
        if (latest - kDay - date->utc_seconds <= kLongestWait + kDay) return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Date> complete_year(const MonthDay& month_day, const FileEvidence& file) {
    DateContext context;
    context.now = file.now();
    if (month_day.month == 0) {
        // "3日": file name or folder give year and month.
        auto near = date_in_file_name(file.name(), context);
        if (!near) near = date_in_folders(file.name(), context);
        if (near && near->precision != DatePrecision::kYear) {
            const auto civil = civil_day(near->utc_seconds);
            MonthDay whole = month_day;
            whole.month = static_cast<unsigned>(civil.month());
            return made(static_cast<int>(civil.year()), whole);
        }
        return completed_by_mtime(month_day, file.mtime_ns());
    }
    if (const auto year = year_in_path(file.name(), context)) {
        const auto date = made(*year, month_day);
        // "Dec 31" in a file of 1 January: the year before.
        if (date && file.now() != 0 && date->utc_seconds > file.now() + kDay)
            return made(*year - 1, month_day);
        return date;
    }
    return completed_by_mtime(month_day, file.mtime_ns());
}

void complete_by_names(Article& article, const FileEvidence& file) {
    if (article.published) return;
    DateContext context{.now = file.now(), .language = article.language};
    const auto use = [&article](const std::optional<Date>& date, const char* origin) {
        if (!date) return false;
        article.published = date;
        article.origin["published"] = origin;
        return true;
    };
    if (!article.url.empty() && use(date_in_url(article.url, context), "url")) return;
    if (use(date_in_file_name(file.name(), context), "file name")) return;
    use(date_in_folders(file.name(), context), "folder");
}

void complete_published(Article& article, const FileEvidence& file) {
    complete_by_names(article, file);
    if (article.published) return;
    article.published = date_of_mtime(file.mtime_ns());
    if (article.published) article.origin["published"] = "mtime";
}

}  // namespace newsdex::dates
