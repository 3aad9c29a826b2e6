// What is sealed was looked at before; all else is read through once.
#include "store/sound.hpp"

#include <newsdex/error.hpp>

#include <string>
#include <vector>

#include "store/database_folder.hpp"
#include "store/glass/damage.hpp"
#include "store/glass/version_file.hpp"
#include "store/layout.hpp"
#include "store/lock.hpp"
#include "store/mark.hpp"
#include "store/seal.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

void refuse(const std::vector<std::string>& problems) {
    if (problems.empty()) return;
    throw Error(ErrorCode::kDamaged, "cannot use the index: " + problems.front() +
                                         "; remove the index directory and index again");
}

}  // namespace

GlassVersion check_before_opening(const fs::path& database) {
    refuse_other_kinds(database);
    GlassVersion version = check_version_file(database);
    check_seal(database, version);
    return version;
}

void require_sound_to_write(const fs::path& directory) {
    const fs::path database = live_database(directory);
    refuse_other_kinds(database);
    if (is_sealed(database)) return;
    refuse(find_damage(database));
    write_seal(database);
}

void require_sound_to_read(const fs::path& directory, Reading reading) {
    const IndexMark mark(directory);
    const fs::path database = live_database(directory);
    refuse_other_kinds(database);
    if (running_writer(directory) || is_sealed(database)) return;
    const auto problems =
        reading == Reading::kAll ? find_damage(database) : find_damage_in_postlist(database);
    // A writer that began meanwhile overwrites what was looked at, and has looked itself.
    if (mark.stands()) refuse(problems);
}

}  // namespace newsdex::store
