// libxapian is called once newsdex has looked at all that lies there.
#include "store/xapian/open.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "base/files.hpp"
#include "store/database_folder.hpp"
#include "store/sound.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

/// Fails if there is anything at the path, a link to a folder included.
void make_folder(const fs::path& folder) {
    constexpr mode_t kMode = 0755;  // as libxapian does
    if (::mkdir(folder.c_str(), kMode) != 0)
        base::throw_io("cannot make the folder of the index", folder, errno);
}

/// libxapian takes positions that it could not open for none, and answers phrases without them.
void require_positions(const Xapian::Database& database, const GlassVersion& version,
                       const fs::path& folder) {
    const bool are_there = version.tables[kPosition].entries > 0;
    // A commit since may have removed the last ones.
    if (!are_there || database.has_positions() || database.get_revision() != version.revision)
        return;
    base::throw_error(ErrorCode::kIo, kOpening, folder / table_file(kPosition),
                      "it cannot be opened; raise the limit of files (ulimit -n)");
}

}  // namespace

Xapian::Database open_glass(const fs::path& folder) {
    const GlassVersion version = check_before_opening(folder);
    Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    require_positions(database, version, folder);
    return database;
}

Xapian::WritableDatabase open_glass_to_write(const fs::path& folder) {
    refuse_to_write(folder);
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
