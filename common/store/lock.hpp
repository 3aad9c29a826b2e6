// One writer an index. The lock is the kernel's (open file description locks), so a killed process
// leaves none behind; the file's text only tells who holds it.
//
// A lock is of a file, not of its name. Whoever removes the file opens the way to a second writer,
// which locks another of that name; so a writer looks, before and after each commit and switch,
// whether the name is still that of its own file. A second writer takes its lock before it reads
// anything: what it did not see of the first one's work, the first one's look after it shows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/descriptor.hpp"

namespace newsdex::store {

class WriterLock {
  public:
    /// Takes the lock of an index directory that exists. Errors: kLocked with the holder's pid,
    /// kIo.
    explicit WriterLock(const std::filesystem::path& directory);

    /// Throws newsdex::Error kLocked if the file was removed or replaced since it was locked.
    void require_held() const;

  private:
    [[nodiscard]] bool is_held() const;

    std::filesystem::path path_;
    base::Descriptor file_;
};

/// "process 4711, since 2026-01-03 12:00:00 UTC" of the running writer; nothing if there is none.
/// Takes no lock itself, so that asking never stands in a writer's way.
[[nodiscard]] std::optional<std::string> running_writer(const std::filesystem::path& directory);

}  // namespace newsdex::store
