// Each file by lstat(2): nothing is opened.
#include "store/database_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <string>

#include "base/files.hpp"
#include "base/folder.hpp"
#include "base/lists.hpp"
#include "base/regular_file.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

// What libxapian 1.4 looks for in a folder before or after the version file of glass.
constexpr const char* kOtherKinds[] = {"XAPIANDB", "iamchert", "iamflint", "iambrass", "record_DB"};

enum class Use { kRead, kWrite };

void look_at(const fs::path& file, Use use) {
    if (base::is_one_of(file.filename().native(), kOtherKinds)) {
        base::throw_error(ErrorCode::kDamaged, kOpening, file,
                          "newsdex puts no such file there, and it could have libxapian run a "
                          "program or connect to a host; remove the directory and index again");
    }
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0) {
        if (errno == ENOENT) return;  // a writer's, renamed meanwhile
        base::throw_io(kOpening, file, errno);
    }
    base::require_regular(kOpening, file, status.st_mode);
    if (use == Use::kWrite) base::require_one_name(kOpening, file, status);
}

void look_into(const fs::path& folder, Use use) {
    for (const std::string& name : base::names_in(folder, kOpening)) look_at(folder / name, use);
}

}  // namespace

void refuse_other_kinds(const fs::path& folder) { look_into(folder, Use::kRead); }

void refuse_to_write(const fs::path& folder) { look_into(folder, Use::kWrite); }

}  // namespace newsdex::store
