// Memory kept for the way out of a program that has no more.
#pragma once

namespace newsdex::cli {

/// While it lives, the first allocation by `new` that fails gives back 1 MiB before it throws
/// std::bad_alloc, so that what unwinds has something to work with: destructors of nlohmann's JSON
/// values allocate, and end the process if they cannot. Untouched memory costs nothing. One at a
/// time, made in main(): how `new` fails is the program's to say, not the library's.
class MemoryReserve {
  public:
    MemoryReserve() noexcept;
    MemoryReserve(const MemoryReserve&) = delete;
    MemoryReserve& operator=(const MemoryReserve&) = delete;
    ~MemoryReserve();
};

}  // namespace newsdex::cli
