// "Label: value" lines of a news archive, told by a table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "sources/fields/names.hpp"

namespace newsdex::sources {

/// A label and what it means: `field` kCount is kept with its label, kBody begins the text.
struct ArchiveLabel {
    std::string_view name;  ///< lower case, without the colon
    Field field = Field::kCount;
    bool is_tail = false;  ///< stands below the text
};

struct LabelLine {
    const ArchiveLabel* label = nullptr;
    std::string_view name, value;
};

/// The label that the line begins with, whatever its case; nullopt if it begins with none of them.
[[nodiscard]] std::optional<LabelLine> parse_label(std::string_view line,
                                                   std::span<const ArchiveLabel> labels);

}  // namespace newsdex::sources
