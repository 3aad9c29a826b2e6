// Apart from the other names: only who reads articles needs ICU's zones, and a program that loads
// their library for nothing starts a tenth more slowly.
#include "dates/iana.hpp"

#include <unicode/timezone.h>

#include <cerrno>
#include <memory>
#include <new>

namespace newsdex::dates {

std::optional<std::int32_t> iana_offset(std::string_view name, std::int64_t local_seconds) {
    errno = 0;
    const icu::UnicodeString id(name.data(), static_cast<std::int32_t>(name.size()), US_INV);
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    std::int32_t raw = 0, saving = 0;
    UErrorCode error = U_ZERO_ERROR;
    const bool is_known = zone && *zone != icu::TimeZone::getUnknown();
    if (is_known)
        zone->getOffset(static_cast<UDate>(local_seconds) * 1000.0, true, raw, saving, error);
    if (is_known && U_SUCCESS(error)) return (raw + saving) / 60000;
    // Without memory ICU knows no zone either.
    if (errno == ENOMEM) throw std::bad_alloc();
    return std::nullopt;
}

}  // namespace newsdex::dates
