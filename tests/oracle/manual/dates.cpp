#include "tests/oracle/manual/dates.hpp"

#include <algorithm>
#include <regex>

namespace newsdex::test::manual {

const std::vector<DateText>& date_texts() {
    // 0 and 99999999 are open ends, Node{} finds nothing.
    static const std::vector<DateText> kTexts = {
        {"date:2026", days(20260101, 20261231)},
        {"date:2026-01", days(20260101, 20260131)},
        {"date:2026-01-03", days(20260103, 20260103)},
        {"date:20260103", days(20260103, 20260103)},
        {"date:2026-W02", days(20260105, 20260111)},
        {"date:2025-12..2026-01-15", days(20251201, 20260115)},
        {"date:2026-01..", days(20260101, 99999999)},
        {"date:..2026-01", days(0, 20260131)},
        {"date:2026-01-15..2025-12", days(20251201, 20260115)},
        {"after:2026-01-03", days(20260103, 99999999)},
        {"after:2026-01", days(20260101, 99999999)},
        {"after:2026", days(20260101, 99999999)},
        {"before:2026-01-04", days(0, 20260103)},
        {"before:2026-01", days(0, 20251231)},
        {"before:2026", days(0, 20251231)},
        {"date:>=2026-01-10", days(20260110, 99999999)},
        {"date:>2026-01-10", days(20260111, 99999999)},
        {"date:>2026-01", days(20260201, 99999999)},
        {"date:<2026-01", days(0, 20251231)},
        {"date:[2025-12 TO 2026-01-03]", days(20251201, 20260103)},
        {"date:{2025-12-15 TO 2026-01-10}", days(20251216, 20260109)},
        {"date:2025-12-15/2026-01-03", days(20251215, 20260103)},
        {"date:\"3 Jan 2026\"", days(20260103, 20260103)},
        {"date:\"January 3, 2026\"", days(20260103, 20260103)},
        {"date:31/01/2026", days(20260131, 20260131)},
        {"date:3.1.2026", days(20260103, 20260103)},
        {"after:\"31 Jan 2026\"", days(20260131, 99999999)},
        {"date:2024-02-29", days(20240229, 20240229)},
        {"date:2026-02-30", Node{}},
        {"date:01/02/2026", Node{}},
        {"date:none", Node{.kind = Kind::kUndated}},
    };
    return kTexts;
}

Node date_of(const std::string& text) {
    for (const DateText& known : date_texts())
        if (known.text == text) return known.node;
    static const std::regex kDays("date:(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");
    std::smatch match;
    if (!std::regex_match(text, match, kDays)) return {};
    const auto number = [](std::string day, int open) {
        std::erase(day, '-');
        return day.empty() ? open : std::stoi(day);
    };
    return days(number(match[1], 0), number(match[2], 99999999));
}

}  // namespace newsdex::test::manual
