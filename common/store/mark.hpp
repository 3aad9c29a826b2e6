// Notices commits and switches: two stat(2) calls, made after every request.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace newsdex::store {

/// A file held open, so that its inode is not given to another as long as the mark lives: a file
/// that rename(2) put in its place differs in inode, whatever the clock says. A path where no file
/// was is a mark as well.
class FileMark {
  public:
    /// Errors: kIo, for other reasons than that there is no such file.
    explicit FileMark(const std::filesystem::path& path);
    FileMark(FileMark&& other) noexcept;
    FileMark& operator=(FileMark&& other) noexcept;
    ~FileMark();

    /// Is the same file at the path, with the size and time of change that it had?
    [[nodiscard]] bool stands() const noexcept;

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

    std::string path_;
    int descriptor_ = -1;
    std::optional<Facts> facts_;  ///< nullopt: no file
};

/// What an index directory holds: the stub, which a switch replaces, and the version file of the
/// live database, which each commit replaces. One thread at a time.
class IndexMark {
  public:
    /// Errors: kDamaged for a stub that newsdex did not write, kIo.
    explicit IndexMark(const std::filesystem::path& directory);
    /// False once the index was committed to or switched.
    [[nodiscard]] bool stands() const noexcept { return stub_.stands() && version_.stands(); }

  private:
    FileMark stub_;
    FileMark version_;
};

/// The file in a glass database that each commit replaces; it holds the revision.
inline constexpr const char* kVersionFile = "iamglass";

}  // namespace newsdex::store
