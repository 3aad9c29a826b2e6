#include "store/xapian/open.hpp"

#include <newsdex/error.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "base/files.hpp"
#include "base/regular_file.hpp"
#include "store/sound.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOpening = "cannot open the index";

// What libxapian 1.4 looks for in a folder before or after the version file of glass.
constexpr const char* kOtherKinds[] = {"XAPIANDB", "iamchert", "iamflint", "iambrass", "record_DB"};

enum class Use { kRead, kWrite };

bool is_of_other_kind(std::string_view name) {
    return std::find(std::begin(kOtherKinds), std::end(kOtherKinds), name) != std::end(kOtherKinds);
}

void look_at(const fs::path& file, int folder, Use use) {
    const std::string name = file.filename().string();
    if (is_of_other_kind(name)) {
        throw Error(ErrorCode::kDamaged,
                    std::string(kOpening) + ": " + file.string() +
                        ": newsdex puts no such file there, and it could have libxapian run a "
                        "program or connect to a host; remove the directory and index again");
    }
    struct stat status {};
    if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) return;  // a writer's, renamed meanwhile
        base::throw_io(kOpening, file, errno);
    }
    base::require_regular(kOpening, file, status.st_mode);
    if (use == Use::kWrite) base::require_one_name(kOpening, file, status);
}

/// libxapian opens files by their names, follows links and waits for pipes. So before it does, all
/// that lies in the folder is looked at. Who may write to the folder can put another file there
/// between the two; that has it open the file, not run or connect to anything.
void look_into(const fs::path& folder, Use use) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) base::throw_io(kOpening, folder, errno);
    const std::unique_ptr<DIR, int (*)(DIR*)> names(::fdopendir(opened), &::closedir);
    if (!names) {
        const int error = errno;
        ::close(opened);
        base::throw_io(kOpening, folder, error);
    }
    errno = 0;
    while (const dirent* entry = ::readdir(names.get())) {
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") look_at(folder / name, opened, use);
        errno = 0;
    }
    if (errno != 0) base::throw_io(kOpening, folder, errno);
}

/// Fails if there is anything at the path, a link to a folder included.
void make_folder(const fs::path& folder) {
    constexpr mode_t kMode = 0755;  // as libxapian does
    if (::mkdir(folder.c_str(), kMode) != 0) {
        base::throw_io("cannot make the folder of the index", folder, errno);
    }
}

/// libxapian takes positions that it could not open for none, and answers phrases without them.
void require_positions(const Xapian::Database& database, const GlassVersion& version,
                       const fs::path& folder) {
    const bool are_there = version.tables[kPosition].entries > 0;
    // A commit since may have removed the last ones.
    if (!are_there || database.has_positions() || database.get_revision() != version.revision)
        return;
    throw Error(ErrorCode::kIo, std::string(kOpening) + ": " +
                                    (folder / table_file(kPosition)).string() +
                                    ": it cannot be opened; raise the limit of files (ulimit -n)");
}

}  // namespace

void refuse_other_kinds(const fs::path& folder) { look_into(folder, Use::kRead); }

Xapian::Database open_glass(const fs::path& folder) {
    const GlassVersion version = check_before_opening(folder);
    Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    require_positions(database, version, folder);
    return database;
}

Xapian::WritableDatabase open_glass_to_write(const fs::path& folder) {
    look_into(folder, Use::kWrite);
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
