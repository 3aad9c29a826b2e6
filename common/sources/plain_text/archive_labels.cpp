// Compares a line with each label: there are few, and few lines are asked.
#include "sources/plain_text/archive_labels.hpp"

#include "base/ascii.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {

std::optional<LabelLine> parse_label(std::string_view line, std::span<const ArchiveLabel> labels) {
    const std::size_t colon = line.substr(0, 40).find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view name = trimmed(line.substr(0, colon));
    for (const ArchiveLabel& label : labels)
        if (base::equal_ignoring_case(name, label.name))
            return LabelLine{&label, name, trimmed(line.substr(colon + 1))};
    return std::nullopt;
}

}  // namespace newsdex::sources
