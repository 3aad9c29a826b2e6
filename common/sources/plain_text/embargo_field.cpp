// The year that a line leaves out.
#include "sources/plain_text/embargo_field.hpp"

#include <chrono>
#include <cstdint>
#include <cstdlib>

namespace newsdex::sources {
namespace {

/// The day of that month that lies nearest to the file's time; nullopt if it has none.
std::optional<Date> nearest(const dates::MonthDay& month_day, std::int64_t mtime_ns) {
    using namespace std::chrono;
    if (mtime_ns <= 0 || month_day.month == 0) return std::nullopt;
    const auto today = floor<days>(sys_time<nanoseconds>(nanoseconds(mtime_ns)));
    const year_month_day now{today};
    std::optional<sys_days> best;
    for (const int more : {-1, 0, 1}) {
        const year_month_day day{now.year() + years(more), month(month_day.month),
                                 std::chrono::day(month_day.day)};
        if (!day.ok()) continue;
        if (!best || abs(sys_days(day) - today) < abs(*best - today)) best = sys_days(day);
    }
    if (!best) return std::nullopt;
    Date date;
    date.utc_seconds = best->time_since_epoch().count() * std::int64_t{86400};
    date.precision = DatePrecision::kDay;
    date.origin = DateOrigin::kText;
    return date;
}

}  // namespace

void set_embargo(const EmbargoLine& embargo, std::string_view line, const dates::FileEvidence& file,
                 Article& article) {
    article.origin["embargo"] = line;
    if (embargo.is_lifted) return;
    if (!article.embargo && embargo.until) article.embargo = embargo.until->date;
    if (!article.embargo && embargo.month_day)
        article.embargo = nearest(*embargo.month_day, file.mtime_ns());
    if (article.status == Status::kUsable) article.status = Status::kEmbargoed;
}

}  // namespace newsdex::sources
