// Dates from any bytes: no crash, places within the text, the same answer twice.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dates/scanner.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newsdex::dates;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const DateContext context{.now = 1'780'000'000, .own_element = size % 2 == 0};
    const auto date = scan_date(text, context);
    if (date != scan_date(text, context)) std::abort();
    const auto found = find_date(text, context);
    if (found && (found->begin >= found->end || found->end > size)) std::abort();
    const auto month_day = read_month_day(text);
    if (month_day && (month_day->end > size || month_day->day > 31)) std::abort();
    (void)date_in_url(text, context);
    (void)date_in_file_name(text, context);
    (void)date_in_folders(text, context);
    (void)year_in_path(text, context);
    return 0;
}
