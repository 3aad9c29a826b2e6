// Names relative to the index's folder, and back to paths.
#include "ingest/places.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/varint.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;

namespace {

/// Without a slash at the end.
fs::path plain(const fs::path& path) {
    fs::path normal = path.lexically_normal();
    return normal.has_filename() || normal == normal.root_path() ? normal : normal.parent_path();
}

bool has_parent_steps(const fs::path& path) {
    return std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

}  // namespace

fs::path resolved(const fs::path& path) {
    std::error_code error;
    fs::path out = fs::weakly_canonical(path, error);
    if (base::is_shortage(error.value())) base::throw_io("cannot find", path, error.value());
    return error ? plain(path) : plain(out);
}

Places::Places(const fs::path& index_directory)
    : holder_(resolved(plain(fs::absolute(index_directory)).parent_path())) {}

std::string Places::name_of(const fs::path& path) const {
    const fs::path absolute = fs::absolute(path);
    // "a/../b" is not "b" where a is a link, so such paths are resolved before anything is cut.
    const fs::path given = has_parent_steps(absolute) ? resolved(absolute) : plain(absolute);
    for (const fs::path& candidate : {given, resolved(given)})
        if (is_below(candidate.native(), holder_.native()))
            return candidate.lexically_relative(holder_).native();
    return resolved(given).native();
}

std::string_view Places::name_of_walked(std::string_view path) const {
    const std::string& holder = holder_.native();
    if (path == holder) return ".";
    if (!is_below(path, holder)) return path;
    return path.substr(holder == "/" ? 1 : holder.size() + 1);
}

fs::path Places::path_of(std::string_view name) const {
    if (name == ".") return holder_;
    const fs::path path(name);
    return path.is_absolute() ? path : holder_ / path;
}

bool Places::is_below(std::string_view name, std::string_view root) {
    if (root == ".") return !name.starts_with('/');
    if (root == "/") return name.starts_with('/');
    return name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '/');
}

std::vector<Root> outermost(const Places& places, std::vector<Root> roots) {
    std::sort(roots.begin(), roots.end(),
              [](const Root& a, const Root& b) { return a.name < b.name; });
    std::vector<std::string> paths;
    paths.reserve(roots.size());
    for (const Root& root : roots) paths.push_back(places.path_of(root.name).native());
    std::vector<Root> out;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        const bool covered = std::any_of(paths.begin(), paths.end(), [&](const std::string& other) {
            return other != paths[i] && Places::is_below(paths[i], other);
        });
        if (!covered && (out.empty() || out.back().name != roots[i].name))
            out.push_back(std::move(roots[i]));
    }
    return out;
}

std::vector<Root> in_walking_order(const Places& places, std::vector<Root> roots) {
    std::stable_partition(roots.begin(), roots.end(), [&places](const Root& root) {
        const fs::path path = places.path_of(root.name);
        return resolved(path) == path;
    });
    return roots;
}

std::vector<Root> with_other_ways(const Places& places, std::vector<Root> given,
                                  const std::vector<Root>& recorded) {
    std::vector<std::string> reached;
    reached.reserve(given.size());
    for (const Root& root : given) reached.push_back(resolved(places.path_of(root.name)).native());
    for (const Root& root : recorded) {
        const std::string way = places.path_of(root.name).native();
        const std::string place = resolved(way).native();
        const bool is_way = std::any_of(reached.begin(), reached.end(), [&](const auto& other) {
            return Places::is_below(other, place) || Places::is_below(place, other);
        });
        // One that lies above or below by its name, too, is no other way.
        const bool is_named = std::any_of(given.begin(), given.end(), [&](const Root& other) {
            const std::string path = places.path_of(other.name).native();
            return Places::is_below(path, way) || Places::is_below(way, path);
        });
        if (is_way && !is_named) given.push_back(root);
    }
    return given;
}

std::string encode_roots(const std::vector<Root>& roots) {
    std::string out;
    base::append_varint(out, roots.size());
    for (const Root& root : roots) {
        base::append_string(out, root.name);
        base::append_varint(out, root.device);
    }
    return out;
}

std::vector<Root> decode_roots(std::string_view value) {
    base::VarintReader in(value);
    std::vector<Root> out;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        Root root;
        root.name = in.string();
        root.device = in.number();
        out.push_back(std::move(root));
    }
    return in.ok() ? out : std::vector<Root>();
}

}  // namespace newsdex::ingest
