#include "cli/find_index.hpp"

#include <cstdlib>
#include <system_error>

#include <newsdex/error.hpp>

#include "cli/printable.hpp"

namespace newsdex::cli {
namespace {

namespace fs = std::filesystem;

const fs::path kIndexName = ".newsdex";

bool is_folder(const fs::path& path) {
    std::error_code ignored;  // a folder we may not look into is none to us
    return fs::is_directory(path, ignored);
}

void refuse_empty(const std::string& given) {
    if (given.empty())
        throw Error(ErrorCode::kUsage, "cannot open the index: --db: names no folder; give one");
}

/// Throws where the named index is no folder, with what the user may have meant.
fs::path existing(const fs::path& index, const std::string& indexer) {
    refuse_empty(index.string());
    const std::string what = "cannot open the index: " + printable(index.string()) + ": ";
    if (!is_folder(index)) {
        std::error_code ignored;
        throw Error(ErrorCode::kNoIndex,
                    what + (fs::exists(index, ignored) ? "not a folder" : "no such folder") +
                        "; make an index with `" + indexer + " --db " + printable(index.string()) +
                        " PATH`");
    }
    const bool is_index = fs::exists(index / "XAPIANDB") || fs::exists(index / "iamglass");
    if (!is_index && is_folder(index / kIndexName))
        throw Error(ErrorCode::kNoIndex, what + "no index, but a folder that holds one; use --db " +
                                             printable((index / kIndexName).string()));
    return index;
}

}  // namespace

IndexSearch index_search(std::vector<std::string> given) {
    const char* environment = std::getenv("NEWSDEX_DB");
    std::error_code ignored;  // a current folder that is gone: then nothing is found above it
    return {.given = std::move(given),
            .environment = environment == nullptr ? "" : environment,
            .start = fs::current_path(ignored)};
}

std::optional<fs::path> nearest_index(const fs::path& start) {
    for (fs::path folder = start;; folder = folder.parent_path()) {
        if (is_folder(folder / kIndexName))
            return folder == start ? kIndexName : folder / kIndexName;
        if (folder == folder.parent_path()) return std::nullopt;
    }
}

fs::path index_to_write(const IndexSearch& search) {
    if (!search.given.empty()) {
        refuse_empty(search.given.back());
        return search.given.back();
    }
    if (!search.environment.empty()) return search.environment;
    return nearest_index(search.start).value_or(kIndexName);
}

std::vector<fs::path> indexes_to_read(const IndexSearch& search, const std::string& indexer) {
    std::vector<fs::path> indexes;
    for (const std::string& given : search.given) indexes.push_back(existing(given, indexer));
    if (!indexes.empty()) return indexes;
    if (!search.environment.empty()) return {existing(search.environment, indexer)};
    if (const auto nearest = nearest_index(search.start)) return {*nearest};
    throw Error(ErrorCode::kNoIndex,
                "cannot open the index: " + printable((search.start / kIndexName).string()) +
                    ": there is none in this folder or above it; make one with `" + indexer +
                    " PATH`, or name one with --db");
}

}  // namespace newsdex::cli
