// Names and places in an index directory, and the switch from one generation to the next.
//
//   XAPIANDB      stub, one line for each database: "auto gen-000007"; rename(2) replaces it
//   gen-000007/   a glass database
//   newsdex.toml  settings, if the user wrote some
//   lock          held by the one writer
//   reading       what the writer's workers have in hand
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace newsdex::store {

class Layout {
  public:
    explicit Layout(std::filesystem::path directory) : directory_(std::move(directory)) {}

    [[nodiscard]] const std::filesystem::path& directory() const noexcept { return directory_; }
    [[nodiscard]] std::filesystem::path stub() const { return directory_ / "XAPIANDB"; }
    [[nodiscard]] std::filesystem::path settings() const { return directory_ / "newsdex.toml"; }
    [[nodiscard]] std::filesystem::path lock() const { return directory_ / "lock"; }
    [[nodiscard]] std::filesystem::path reading() const { return directory_ / "reading"; }
    [[nodiscard]] std::filesystem::path generation(unsigned number) const;

    /// The name of the live generation; nothing if the directory holds no index. Throws
    /// newsdex::Error kDamaged for a stub that newsdex did not write or no regular file, kIo.
    [[nodiscard]] std::optional<std::string> live() const;
    /// Number of a generation's folder name, at least 1; nothing for names that generation() does
    /// not give.
    [[nodiscard]] static std::optional<unsigned> number_of(std::string_view name);
    /// A number above the live generation's and every folder's that is there. Error: kDamaged if
    /// there is no higher.
    [[nodiscard]] unsigned next_number() const;
    /// The switch: readers that open from now on get this generation, and those that are open see
    /// that theirs is superseded (IndexMark). Throws newsdex::Error kIo.
    void make_live(unsigned number) const;

    /// Removes all generations but the live one: unfinished ones (above it) and superseded ones.
    /// Readers that are open hold their files; one that has just read the old stub finds its
    /// generation gone and reads the stub again (Snapshot::open). Only for the holder of the lock.
    /// What cannot be removed stays for the next time.
    void remove_stale() const;

  private:
    std::filesystem::path directory_;
};

/// The directory's live database. It is removed when another is switched to: who finds it gone asks
/// again. Errors: kNoIndex, kDamaged, kIo.
[[nodiscard]] std::filesystem::path live_database(const std::filesystem::path& directory);

/// Throws kNoIndex, with what to do.
[[noreturn]] void throw_no_index(const std::filesystem::path& directory, const char* reason);

}  // namespace newsdex::store
