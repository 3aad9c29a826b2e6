// Notices commits and switches: a stat call, made after every request.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/descriptor.hpp"

namespace newsdex::store {

/// What a link is in the place of a folder: followed, or no folder.
enum class Links : std::uint8_t { kFollowed, kRefused };

/// A file held open, so that its inode is not given to another as long as the mark lives: a file
/// that rename(2) put in its place differs in inode, whatever the clock says. A path where no file
/// was is a mark as well.
///
/// The folder is held, too: asking it for a name takes a third of the time of a whole path (0.6 µs
/// instead of 1.6), of which a short query has ten. That another folder was put in its place is not
/// seen.
class FileMark {
  public:
    /// `links`: of the file's folder; the file itself is never looked for through one. Errors:
    /// kDamaged for what is no regular file; kIo, for other reasons than that there is none.
    FileMark(const std::filesystem::path& path, Links links);

    /// Is the same file there, with the size and time of change that it had?
    [[nodiscard]] bool stands() const noexcept;
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_path_; }
    /// Was the file itself touched, as against another put in its place or it removed?
    [[nodiscard]] bool is_touched() const noexcept;

  private:
    struct Facts {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        bool operator==(const Facts&) const = default;
    };
    static Facts facts_of(const struct stat& status) noexcept;

    [[nodiscard]] bool is_there_now() const noexcept;

    std::filesystem::path folder_path_;
    Links links_;
    base::Descriptor folder_;  ///< not open if there is none
    std::string name_;         ///< in the folder
    base::Descriptor file_;
    std::optional<Facts> facts_;  ///< nullopt: no file
};

/// What an index directory holds: the version file of the live database, which each commit replaces
/// and each switch touches (Layout::make_live), and the stub, which a switch replaces. One thread
/// at a time.
class IndexMark {
  public:
    /// What newsdex did not do, another stub or directory put in the old one's place, is noticed
    /// after this time at most: to look takes longer than a short query's parsing.
    static constexpr std::chrono::milliseconds kLongestUnseen{100};

    /// Errors: kDamaged for a stub that newsdex did not write, kIo.
    explicit IndexMark(const std::filesystem::path& directory);
    /// False once the index was committed to or switched, or its directory replaced. The first call
    /// looks at everything.
    [[nodiscard]] bool stands() const noexcept { return version_.stands() && is_in_place(); }
    /// The folder of the live database as the mark has it.
    [[nodiscard]] const std::filesystem::path& database() const noexcept {
        return version_.folder();
    }
    /// Was the index switched to another generation before another commit to this one? A switch
    /// touches the last version file, and the one of this mark is held.
    [[nodiscard]] bool is_left_behind() const noexcept { return version_.is_touched(); }

  private:
    [[nodiscard]] bool is_in_place() const noexcept;

    std::string directory_;
    base::Descriptor held_;  ///< keeps the inode from being given to another directory
    dev_t device_ = 0;
    ino_t inode_ = 0;
    FileMark stub_;
    FileMark version_;
    mutable std::chrono::steady_clock::time_point looked_;
};

/// The file in a glass database that each commit replaces; it holds the revision.
inline constexpr const char* kVersionFile = "iamglass";

/// Of the live database of an index directory, which may be a bare database. Errors: as
/// Layout::live().
[[nodiscard]] std::filesystem::path version_file(const std::filesystem::path& directory);

}  // namespace newsdex::store
