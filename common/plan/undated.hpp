// What is told of undated articles: the planner counts all, the search those that may be shown.
#pragma once

#include <cstdint>
#include <string>

namespace newsdex::plan {

/// "5 undated articles are not considered (date:none finds them)".
[[nodiscard]] inline std::string undated_message(std::uint64_t count) {
    return std::to_string(count) +
           (count == 1 ? " undated article is not considered (date:none finds it)"
                       : " undated articles are not considered (date:none finds them)");
}

}  // namespace newsdex::plan
