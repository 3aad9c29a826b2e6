#include "store/glass.hpp"

#include <newsdex/error.hpp>

#include <sys/stat.h>

#include <cerrno>
#include <string>

#include "base/files.hpp"
#include "store/sound.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

// What libxapian 1.4 looks for in a folder before or after the version file of glass.
constexpr const char* kOtherKinds[] = {"XAPIANDB", "iamchert", "iamflint", "iambrass", "record_DB"};

/// Fails if there is anything at the path, a link to a folder included.
void make_folder(const fs::path& folder) {
    constexpr mode_t kMode = 0755;  // as libxapian does
    if (::mkdir(folder.c_str(), kMode) != 0) {
        base::throw_io("cannot make the folder of the index", folder, errno);
    }
}

}  // namespace

void refuse_other_kinds(const fs::path& folder) {
    for (const char* name : kOtherKinds) {
        struct stat status {};
        const fs::path file = folder / name;
        if (::lstat(file.c_str(), &status) != 0) continue;
        throw Error(ErrorCode::kDamaged,
                    "cannot open the index: " + file.string() +
                        ": newsdex puts no such file there, and it could have libxapian run a "
                        "program or connect to a host; remove the directory and index again");
    }
}

Xapian::Database open_glass(const fs::path& folder) {
    check_before_opening(folder);
    return Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase open_glass_to_write(const fs::path& folder) {
    check_before_opening(folder);
    return Xapian::WritableDatabase(folder.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase make_glass(const fs::path& folder) {
    make_folder(folder);
    return Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
}

void compact_glass(const Xapian::Database& database, const fs::path& folder) {
    make_folder(folder);
    Xapian::Database(database).compact(folder.string(),
                                       Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
}

}  // namespace newsdex::store
