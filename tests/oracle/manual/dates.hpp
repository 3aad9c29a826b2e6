// Spellings of dates and the days they mean.
#pragma once

#include <string>
#include <vector>

#include "tests/oracle/manual/tree.hpp"

namespace newsdex::test::manual {

/// date:2026-W02, after:"31 Jan 2026", date:none and so on, each with its node.
struct DateText {
    std::string text;
    Node node;
};
[[nodiscard]] const std::vector<DateText>& date_texts();

/// One of those, or a range of ISO days as canonical forms have it.
[[nodiscard]] Node date_of(const std::string& text);

}  // namespace newsdex::test::manual
