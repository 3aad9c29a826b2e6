// Where a file is, as one who stands in a folder opens it.
#pragma once

#include <string>
#include <string_view>

#include <newsdex/search.hpp>

namespace newsdex::output {

/// `file`, an absolute path, as it opens from the folder `here` (absolute, "" if there is none):
/// relative where it lies below, else as it is. `./` before a leading hyphen, which programs would
/// take for an option. Bytes: neither needs be UTF-8.
[[nodiscard]] std::string path_from(std::string_view here, std::string_view file);

/// Of the hit's file; the article's path where it is no file, or where it is not known which.
[[nodiscard]] std::string shown_path(const Hit& hit, std::string_view here);

/// A name that an index has for a file: relative to `holder` (SyncReport::holder) or absolute.
[[nodiscard]] std::string absolute_of(std::string_view holder, std::string_view name);

}  // namespace newsdex::output
