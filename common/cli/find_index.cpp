// Walks up the folders, and looks at who owns what it finds.
#include "cli/find_index.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>

#include <newsdex/error.hpp>

#include "base/files.hpp"
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

/// Is it there? Throws where we may not look.
bool is_there(const fs::path& path, const std::string& what) {
    std::error_code error;
    const bool there = fs::exists(path, error);
    if (error == std::errc::permission_denied)
        throw Error(ErrorCode::kIo, what + error.message() +
                                        "; whoever made it can give the right to read it "
                                        "(chmod -R a+rX)");
    return there;
}

/// Throws where the named index is no folder, with what the user may have meant.
fs::path existing(const fs::path& index, const std::string& indexer) {
    refuse_empty(index.string());
    const std::string what = "cannot open the index: " + printable(index.string()) + ": ";
    if (!is_folder(index)) {
        throw Error(ErrorCode::kNoIndex,
                    what + (is_there(index, what) ? "not a folder" : "no such folder") +
                        "; make an index with `" + indexer + " --db " + printable(index.string()) +
                        " PATH`");
    }
    const bool is_index = is_there(index / "XAPIANDB", what) || is_there(index / "iamglass", what);
    if (!is_index && is_folder(index / kIndexName))
        throw Error(ErrorCode::kNoIndex, what + "no index, but a folder that holds one; use --db " +
                                             printable((index / kIndexName).string()));
    return index;
}

std::string name_of(uid_t user) {
    const std::string number = "user " + std::to_string(user);
    const struct passwd* entry = ::getpwuid(user);
    return entry == nullptr ? number : printable(entry->pw_name) + " (" + number + ")";
}

/// A link counts by who made it, and by whose folder it leads to.
void refuse_foreign(const fs::path& found, uid_t user) {
    struct stat link {
    }, folder{};
    if (::lstat(found.c_str(), &link) != 0 || ::stat(found.c_str(), &folder) != 0) return;
    for (const uid_t owner : {link.st_uid, folder.st_uid}) {
        if (owner == user || owner == 0) continue;
        std::string message = "cannot open the index: ";
        message.append(printable(found.string())).append(": it belongs to ").append(name_of(owner));
        message.append(" and was found, not named; if you trust it, name it with --db ");
        throw Error(ErrorCode::kUsage, message.append(printable(found.string())));
    }
}

std::optional<fs::path> trusted_nearest(const IndexSearch& search) {
    auto nearest = nearest_index(search.start);
    if (nearest) refuse_foreign(search.start / *nearest, search.user);
    return nearest;
}

}  // namespace

IndexSearch index_search(std::vector<std::string> given) {
    const char* environment = std::getenv("NEWSDEX_DB");
    std::error_code error;  // a current folder that is gone: then nothing is found above it
    fs::path here = fs::current_path(error);
    if (base::is_shortage(error.value())) base::throw_io("cannot find", ".", error.value());
    return {.given = std::move(given),
            .environment = environment == nullptr ? "" : environment,
            .start = std::move(here),
            .user = ::geteuid()};
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
    return trusted_nearest(search).value_or(kIndexName);
}

std::vector<fs::path> indexes_to_read(const IndexSearch& search, const std::string& indexer) {
    std::vector<fs::path> indexes;
    for (const std::string& given : search.given) indexes.push_back(existing(given, indexer));
    if (!indexes.empty()) return indexes;
    if (!search.environment.empty()) return {existing(search.environment, indexer)};
    if (const auto nearest = trusted_nearest(search)) return {*nearest};
    throw Error(ErrorCode::kNoIndex,
                "cannot open the index: " + printable((search.start / kIndexName).string()) +
                    ": there is none in this folder or above it; make one with `" + indexer +
                    " PATH`, or name one with --db");
}

}  // namespace newsdex::cli
