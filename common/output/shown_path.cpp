// By the bytes of the paths alone: nothing on the disk is asked.
#include "output/shown_path.hpp"

namespace newsdex::output {

std::string path_from(std::string_view here, std::string_view file) {
    if (here.empty()) return std::string(file);
    if (file == here) return ".";
    if (here.ends_with('/')) here.remove_suffix(1);
    if (!file.starts_with(here) || file.size() < here.size() + 2 || file[here.size()] != '/')
        return std::string(file);
    const std::string_view below = file.substr(here.size() + 1);
    return (below.starts_with('-') ? "./" : "") + std::string(below);
}

std::string shown_path(const Hit& hit, std::string_view here) {
    return here.empty() || hit.file.empty() ? hit.article.path : path_from(here, hit.file);
}

std::string absolute_of(std::string_view holder, std::string_view name) {
    if (name.starts_with('/') || holder.empty()) return std::string(name);
    if (name == ".") return std::string(holder);
    return std::string(holder) + (holder.ends_with('/') ? "" : "/") + std::string(name);
}

}  // namespace newsdex::output
