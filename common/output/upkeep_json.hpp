// JSON of the commands that look after an index. docs/schemas/ has the schema of each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <newsdex/inspect.hpp>

namespace newsdex::output {

/// "newsdex.check/1": one line, with a line feed at its end, as all of these.
[[nodiscard]] std::string check_json(const std::vector<std::string>& problems,
                                     const std::filesystem::path& index);
/// "newsdex.compact/1". `bytes`: before and after.
[[nodiscard]] std::string compact_json(const Compaction& done, const std::filesystem::path& index);
/// "newsdex.inspection/1".
[[nodiscard]] std::string inspection_json(const Inspection& inspection);

/// "newsdex.forgotten/1".
[[nodiscard]] std::string forgotten_json(const Forgotten& forgotten,
                                         const std::filesystem::path& index);

}  // namespace newsdex::output
