// What `path:` asks of a file's name: a folder or file anywhere on the way to it.
//
// Worked example: for news/sport/2016/final.txt, `sport`, `sport/2016`, `final.txt`, `*nal*` and
// `2016/*.txt` match, `port` and `news/2016` do not. Capitals and accents do not matter, as nobody
// remembers those of a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsdex::plan {

/// One pattern; any thread.
class PathPattern {
  public:
    /// `*` and `?` within a name, `**` across folders, `[a-z]`; a file that is called as the
    /// pattern is written matches, too. With `./` or a folder's `/` in front it holds from the top:
    /// of the folder that holds the index, or of the disk. `holders`: the folders that relative
    /// names may be below.
    PathPattern(std::string_view written, const std::vector<std::string>& holders);

    /// What it was made of.
    [[nodiscard]] const std::string& written() const noexcept { return written_; }
    /// `path`: as Article::path. Time O(pattern x path) for a pattern with signs, else O(path).
    [[nodiscard]] bool matches(std::string_view path) const;

  private:
    [[nodiscard]] bool is_like(std::string_view path) const;

    std::string written_;
    bool from_top_ = false;
    bool is_glob_ = false;
    std::vector<std::string> wanted_;   ///< folded, without slashes at the ends; any of them
    std::vector<std::string> literal_;  ///< of each, the longest stretch without signs
};

}  // namespace newsdex::plan
