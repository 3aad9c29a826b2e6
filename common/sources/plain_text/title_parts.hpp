// "Opinion | Bridge closed | Harbour Times": a headline as a page's title has it.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::sources {

struct TitleParts {
    std::string title, publisher, section;  ///< "" if the headline names none
};

/// Parts a headline from the paper and section that stand beside it behind a bar. `is_page`: an
/// address stands beside it, so that a dash parts, too, and a paper may be called anything.
[[nodiscard]] TitleParts split_title(std::string_view headline, bool is_page);

}  // namespace newsdex::sources
