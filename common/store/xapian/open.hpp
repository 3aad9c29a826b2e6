// Opens databases, here and nowhere else: as glass, never through a stub.
//
// Left to itself, libxapian opens what it finds at a path. A folder with a file XAPIANDB in it, or
// a file, is then a stub, whose lines name programs to run and hosts to connect to. An index may
// come from anybody, so each function here says that the backend is glass, and first looks at all
// that lies in the folder.
#pragma once

#include <xapian.h>

#include <filesystem>

namespace newsdex::store {

/// Throws kDamaged for a folder that holds a stub, a database of another kind, or anything that is
/// no regular file: libxapian follows links and waits for pipes. Errors: kIo, too.
void refuse_other_kinds(const std::filesystem::path& folder);

/// The database in a folder, to read, once check_before_opening() is content. Errors: kDamaged also
/// as above, kTooNew, kIo; what libxapian finds is thrown as Xapian::Error (see guarded.hpp).
[[nodiscard]] Xapian::Database open_glass(const std::filesystem::path& folder);

/// The same, to write; nothing is made. Errors: as above, and kDamaged for files with a second
/// name: a copy of an index made of hard links would be changed with it.
[[nodiscard]] Xapian::WritableDatabase open_glass_to_write(const std::filesystem::path& folder);

/// A new database in a folder that is made for it. Errors: kIo if there is something already;
/// Xapian::Error.
[[nodiscard]] Xapian::WritableDatabase make_glass(const std::filesystem::path& folder);

/// A copy of `database`, as small as it gets, in a folder that is made for it. Errors: as
/// make_glass().
void compact_glass(const Xapian::Database& database, const std::filesystem::path& folder);

}  // namespace newsdex::store
