// The stub is the one word on what is live; folders are told by their names.
#include "store/layout.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>

#include "base/files.hpp"
#include "base/folder.hpp"
#include "base/regular_file.hpp"
#include "store/database_folder.hpp"
#include "store/mark.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kGenerationPrefix = "gen-";
constexpr std::string_view kStubPrefix = "auto ";
constexpr std::size_t kMostStubBytes = 64;  // newsdex writes 16
// So that a number above can always be had.
constexpr unsigned kHighestNumber = 999'999'999;

std::string generation_name(unsigned number) {
    const std::string digits = std::to_string(number);
    constexpr std::size_t kWidth = 6;
    return std::string(kGenerationPrefix) +
           std::string(kWidth - std::min(kWidth, digits.size()), '0') + digits;
}

/// Numbers of all generations that are there.
std::vector<unsigned> generations(const fs::path& directory) {
    std::vector<unsigned> out;
    for (const std::string& name : base::names_in(directory))
        if (const auto number = Layout::number_of(name)) out.push_back(*number);
    return out;
}

}  // namespace

fs::path Layout::generation(unsigned number) const { return directory_ / generation_name(number); }

std::optional<unsigned> Layout::number_of(std::string_view name) {
    if (!name.starts_with(kGenerationPrefix)) return std::nullopt;
    name.remove_prefix(kGenerationPrefix.size());
    unsigned number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    // Two names for one number would be two folders for one generation.
    if (number == 0 || number > kHighestNumber) return std::nullopt;
    if (generation_name(number) != std::string(kGenerationPrefix) + std::string(name))
        return std::nullopt;
    return number;
}

std::optional<std::string> Layout::live() const {
    const auto content = base::read_regular_file(stub(), kMostStubBytes);
    if (!content) return std::nullopt;
    std::string_view line = *content;
    if (line.starts_with(kStubPrefix) && line.ends_with('\n')) {
        line.remove_prefix(kStubPrefix.size());
        line.remove_suffix(1);
        if (number_of(line)) return std::string(line);
    }
    base::throw_error(ErrorCode::kDamaged, kOpening, stub(),
                      "not the one line that newsdex writes; remove the directory and index again");
}

unsigned Layout::next_number() const {
    unsigned highest = 0;
    if (const auto name = live()) highest = *number_of(*name);
    for (const unsigned number : generations(directory_)) highest = std::max(highest, number);
    if (highest == kHighestNumber) {
        base::throw_error(ErrorCode::kDamaged, "cannot update the index", generation(highest),
                          "the highest number that a generation can have; remove the directory and "
                          "index again");
    }
    return highest + 1;
}

void Layout::make_live(unsigned number) const {
    base::sync_folder(generation(number));
    base::sync_folder(directory_);
    const fs::path before = version_file(directory_);
    base::replace_file(stub(), std::string(kStubPrefix) + generation_name(number) + "\n");
    // Readers look at this file after each request. Should it not work, they see the stub later.
    ::utimensat(AT_FDCWD, before.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

void Layout::remove_stale() const {
    const auto name = live();
    const unsigned live_number = name ? *number_of(*name) : 0;
    for (const unsigned number : generations(directory_))
        if (number != live_number) base::remove_tree(generation(number));
}

fs::path live_database(const fs::path& directory) {
    std::error_code error;
    if (!fs::is_directory(directory, error)) throw_no_index(directory, "no such directory");
    const Layout layout(directory);
    for (auto name = layout.live(); name;) {
        const fs::path generation = directory / *name;
        const fs::file_type type = fs::symlink_status(generation, error).type();
        if (type == fs::file_type::directory) return generation;
        // Superseded since the stub was read, and removed.
        const auto now = layout.live();
        if (now == name) {
            const std::string what = type == fs::file_type::not_found
                                         ? "it is gone"
                                         : "no folder, though newsdex makes one of that name";
            base::throw_error(ErrorCode::kDamaged, kOpening, generation,
                              what + "; remove the directory and index again");
        }
        name = now;
    }
    if (!fs::exists(fs::symlink_status(directory / kVersionFile, error)))
        throw_no_index(directory, "no index in this directory");
    return directory;
}

void throw_no_index(const fs::path& directory, const char* reason) {
    base::throw_error(ErrorCode::kNoIndex, kOpening, directory,
                      std::string(reason) + "; make one with `indexer PATH`");
}

}  // namespace newsdex::store
