// The tables in the order in which each can be held against those before.
#include "store/glass/damage.hpp"

#include <newsdex/error.hpp>

#include <array>
#include <optional>

#include "store/glass/contents.hpp"
#include "store/glass/version_file.hpp"
#include "store/glass/walk.hpp"

namespace newsdex::store {

namespace {

/// Nothing, and why in `problems`, for one that is damaged.
std::optional<GlassVersion> open_version(const std::filesystem::path& database,
                                         std::vector<std::string>& problems) {
    try {
        return check_version_file(database);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::kDamaged) throw;
        problems.emplace_back(error.what());
        return std::nullopt;
    }
}

std::string in_table(const std::filesystem::path& database, GlassTable table,
                     const std::string& problem) {
    return (database / table_file(table)).string() + ": " + problem;
}

}  // namespace

std::vector<std::string> find_damage(const std::filesystem::path& database) {
    std::vector<std::string> problems;
    const auto version = open_version(database, problems);
    if (!version) return problems;
    Contents contents(*version);
    bool are_terms_sound = true;
    // Postings are held against the lists of terms.
    constexpr std::array kOrder{kTermlist, kPostlist, kPosition, kDocdata, kSpelling, kSynonym};
    for (const GlassTable table : kOrder) {
        const bool is_comparable = table != kPostlist || are_terms_sound;
        auto problem = walk_table(database, *version, table, [&](const TableEntry& entry) {
            return is_comparable ? contents.check(table, entry) : std::nullopt;
        });
        if (!problem && is_comparable && table == kPostlist) problem = contents.finish_postlist();
        if (!problem) continue;
        if (table == kTermlist) are_terms_sound = false;
        problems.push_back(in_table(database, table, *problem));
    }
    return problems;
}

std::vector<std::string> find_damage_in_postlist(const std::filesystem::path& database) {
    std::vector<std::string> problems;
    const auto version = open_version(database, problems);
    if (!version) return problems;
    const auto problem =
        walk_table(database, *version, kPostlist, [](const TableEntry&) { return std::nullopt; });
    if (problem) problems.push_back(in_table(database, kPostlist, *problem));
    return problems;
}

}  // namespace newsdex::store
