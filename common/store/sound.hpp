// Looking at a database before libxapian, which trusts what it reads, gets it into its hands.
#pragma once

#include <filesystem>

#include "store/glass/version_file.hpp"

namespace newsdex::store {

/// Before a database is opened: the version file, the roots and the seal, some kilobytes in all.
/// Returns the version file. Errors: kDamaged, which names the file; kTooNew; kIo.
GlassVersion check_before_opening(const std::filesystem::path& database);

/// Before the live database of an index is written to: reads all of it, unless it is as newsdex's
/// last commit left it, and seals it then. A changed byte can have libxapian write beyond its
/// memory. For the holder of the lock. Errors: as above, and kNoIndex.
void require_sound_to_write(const std::filesystem::path& directory);

/// What of it is about to be read from end to end.
enum class Reading { kAll, kPostlistAlone };

/// Before it is read as a whole: the same, without a lock and without sealing it. A writer at work
/// has looked itself.
void require_sound_to_read(const std::filesystem::path& directory, Reading reading);

}  // namespace newsdex::store
