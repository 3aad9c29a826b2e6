// What may lie in the folder of a database.
//
// Left to itself, libxapian opens what it finds at a path. A folder with a file XAPIANDB in it, or
// a file, is then a stub, whose lines name programs to run and hosts to connect to; it follows
// links and waits for pipes. An index may come from anybody, so all that lies there is looked at
// before. Who may write to the folder can put another file there between the two; that has it open
// the file, not run or connect to anything.
#pragma once

#include <filesystem>

namespace newsdex::store {

/// What failed, of an error met on the way to an open database.
inline constexpr const char* kOpening = "cannot open the index";

/// Throws kDamaged for a folder that holds a stub, a database of another kind, or anything that is
/// no regular file. Errors: kIo, too.
void refuse_other_kinds(const std::filesystem::path& folder);

/// The same before it is written to, and kDamaged for files with a second name: a copy of an index
/// made of hard links would be changed with it.
void refuse_to_write(const std::filesystem::path& folder);

}  // namespace newsdex::store
