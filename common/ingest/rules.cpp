// A map from roots to globs, as bytes and back.
#include "ingest/rules.hpp"

#include <algorithm>

#include "base/varint.hpp"

namespace newsdex::ingest {
namespace {

void append_list(std::string& out, const auto& list) {
    base::append_varint(out, list.size());
    for (const std::string& text : list) base::append_string(out, text);
}

std::vector<std::string> read_list(base::VarintReader& in) {
    std::vector<std::string> out;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left)
        out.emplace_back(in.string());
    return out;
}

bool is_below(const Places& places, const std::string& name, const std::string& root) {
    return Places::is_below(places.path_of(name).native(), places.path_of(root).native());
}

}  // namespace

void Rules::replace(const std::vector<std::string>& roots, const SyncOptions& given) {
    Globs globs{given.include, given.exclude};
    if (globs.empty()) return;
    std::erase(globs.include, "");
    std::erase(globs.exclude, "");
    for (const std::string& root : roots) {
        if (globs.empty())
            of_root.erase(root);
        else
            of_root[root] = globs;
    }
}

void Rules::remember(const Places& places, const std::vector<std::string>& names) {
    std::erase_if(forgotten, [&](const std::string& one) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return is_below(places, name, one); });
    });
}

void Rules::keep_only(const Places& places, const std::vector<Root>& roots) {
    std::erase_if(of_root, [&](const auto& entry) {
        return std::none_of(roots.begin(), roots.end(),
                            [&](const Root& root) { return root.name == entry.first; });
    });
    std::erase_if(forgotten, [&](const std::string& name) {
        return std::none_of(roots.begin(), roots.end(),
                            [&](const Root& root) { return is_below(places, name, root.name); });
    });
}

Rules Rules::renamed(const std::function<std::string(const std::string&)>& name_now) const {
    Rules out;
    for (const auto& [root, globs] : of_root) out.of_root.emplace(name_now(root), globs);
    for (const std::string& name : forgotten) out.forgotten.insert(name_now(name));
    return out;
}

std::string encode_rules(const Rules& rules) {
    std::string out;
    base::append_varint(out, rules.of_root.size());
    for (const auto& [root, globs] : rules.of_root) {
        base::append_string(out, root);
        append_list(out, globs.include);
        append_list(out, globs.exclude);
    }
    append_list(out, rules.forgotten);
    return out;
}

Rules decode_rules(std::string_view value) {
    base::VarintReader in(value);
    Rules out;
    if (value.empty()) return out;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        const std::string root(in.string());
        Globs globs;
        globs.include = read_list(in);
        globs.exclude = read_list(in);
        out.of_root.emplace(root, std::move(globs));
    }
    for (std::string& name : read_list(in)) out.forgotten.insert(std::move(name));
    return in.ok() ? out : Rules();
}

std::vector<RootGlobs> listed_globs(const Rules& rules) {
    std::vector<RootGlobs> out;
    for (const auto& [root, globs] : rules.of_root)
        out.push_back({root, globs.include, globs.exclude});
    return out;
}

}  // namespace newsdex::ingest
