// Several dates behind one date:, as (2016 OR 2017) or 2016,2018.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/date_range.hpp"
#include "query/lex/scan.hpp"

namespace newsdex::query {

/// A date of a list, or an operator between two.
struct DateListItem {
    TokenKind kind = TokenKind::kDate;
    DateReading reading = {};
    std::string_view text = {};  ///< as written; "" for an operator that is not
};

struct DateList {
    std::vector<DateListItem> items;
    std::size_t end = 0;  ///< in the query text
};

/// The list that stands at `from`: in parentheses, or up to a blank; of dates with AND, OR, NOT, |
/// and commas between them. Dates side by side are alternatives; of comparisons (>2016 <2018) all
/// hold. nullopt if anything in it is no date. Linear; lists of more than 4 KiB are none.
[[nodiscard]] std::optional<DateList> read_date_list(std::string_view text, std::size_t from,
                                                     DateOperator how, std::int64_t now);

}  // namespace newsdex::query
