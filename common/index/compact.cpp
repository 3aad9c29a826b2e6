// Written beside the live generation and switched to when it is synced: killed at any point, one of
// the two is whole.
#include "index/compact.hpp"

#include "base/files.hpp"
#include "base/folder.hpp"
#include "store/layout.hpp"
#include "store/lock.hpp"
#include "store/seal.hpp"
#include "store/sound.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/open.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::index {

namespace fs = std::filesystem;

std::uint64_t size_of_folder(const fs::path& folder) {
    std::uint64_t bytes = 0;
    for (const std::string& name : base::names_in(folder)) {
        std::error_code ignored;
        const auto size = fs::file_size(folder / name, ignored);
        if (!ignored) bytes += size;
    }
    return bytes;
}

Compaction compact(const fs::path& directory) {
    constexpr const char* kCompacting = "cannot compact the index";
    const auto snapshot = store::Snapshot::open(directory);
    const store::Layout layout(directory);
    if (!layout.live())
        base::throw_error(ErrorCode::kUsage, kCompacting, directory,
                          "one generation, not an index directory; name the directory above it");
    const store::WriterLock lock(directory);
    layout.remove_stale();
    store::require_sound_to_write(directory);
    // The lock is held only now: what was opened before may have been superseded.
    const auto current = store::Snapshot::open(directory);
    const unsigned number = layout.next_number();
    const fs::path target = layout.generation(number);
    store::guarded(kCompacting, directory,
                   [&] { store::compact_glass(current->database(), target); });
    const std::uint64_t before = size_of_folder(store::live_database(directory));
    for (const std::string& name : base::names_in(target)) base::sync_file(target / name);
    store::write_seal(target);
    lock.require_held();
    layout.make_live(number);
    lock.require_held();
    layout.remove_stale();
    return {before, size_of_folder(target)};
}

}  // namespace newsdex::index
