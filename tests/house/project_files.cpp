#include "tests/house/project_files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace newsdex::test {
namespace fs = std::filesystem;

std::vector<fs::path> project_files(const fs::path& folder,
                                    const std::vector<std::string>& suffixes) {
    const fs::path root = fs::path(NEWSDEX_SOURCE_DIR) / folder;
    std::vector<fs::path> files;
    if (!fs::is_directory(root)) return files;
    for (auto entry = fs::recursive_directory_iterator(root);
         entry != fs::recursive_directory_iterator(); ++entry) {
        const std::string name = entry->path().filename();
        const bool is_build = entry.depth() == 0 && folder == "." && name == "build";
        if (entry->is_directory() && (is_build || name.starts_with('.')))
            entry.disable_recursion_pending();
        if (!entry->is_regular_file() || name.starts_with('.')) continue;
        const auto ends_name = [&](const std::string& suffix) { return name.ends_with(suffix); };
        if (suffixes.empty() || std::any_of(suffixes.begin(), suffixes.end(), ends_name))
            files.push_back(entry->path().lexically_normal());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string file_text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> file_lines(const fs::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string short_name(const fs::path& file) {
    return file.lexically_relative(NEWSDEX_SOURCE_DIR).string();
}

}  // namespace newsdex::test
