// One writer an index. The lock is the kernel's (open file description locks), so a killed process
// leaves none behind; the file's text only tells who holds it.
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

  private:
    base::Descriptor file_;
};

/// "process 4711, since 2026-01-03 12:00:00 UTC" of the running writer; nothing if there is none.
/// Takes no lock itself, so that asking never stands in a writer's way.
[[nodiscard]] std::optional<std::string> running_writer(const std::filesystem::path& directory);

}  // namespace newsdex::store
