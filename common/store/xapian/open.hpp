// Opens databases, here and nowhere else: as glass, never through a stub.
//
// Each function says that the backend is glass, once what lies in the folder was looked at
// (store/database_folder).
#pragma once

#include <xapian.h>

#include <filesystem>

namespace newsdex::store {

/// The database in a folder, to read, once check_before_opening() is content. Errors: kDamaged also
/// as above, kTooNew, kIo; what libxapian finds is thrown as Xapian::Error (see guarded.hpp).
[[nodiscard]] Xapian::Database open_glass(const std::filesystem::path& folder);

/// The same, to write; nothing is made. Errors: as above, and those of refuse_to_write().
[[nodiscard]] Xapian::WritableDatabase open_glass_to_write(const std::filesystem::path& folder);

/// A new database in a folder that is made for it. Errors: kIo if there is something already;
/// Xapian::Error.
[[nodiscard]] Xapian::WritableDatabase make_glass(const std::filesystem::path& folder);

/// A copy of `database`, as small as it gets, in a folder that is made for it. Errors: as
/// make_glass().
void compact_glass(const Xapian::Database& database, const std::filesystem::path& folder);

}  // namespace newsdex::store
