// Names that only an editor gives: backups, saved drafts and locks beside the file that is edited.
#pragma once

#include <string_view>

namespace newsdex::files {

/// `a.txt~`, `a.txt.~1~`, `#a.txt#`, `.#a.txt`, `~$a.docx`, `.~lock.a.odt#`; and `a.txt.bak`,
/// `a.txt.swp`, `a.txt.save.1` and the like, where an ending stands before: `a.bak` alone may be
/// all that there is of an article.
[[nodiscard]] bool is_of_editor(std::string_view name);

}  // namespace newsdex::files
