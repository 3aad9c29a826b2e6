// What a thread had in hand when a fault (SIGSEGV, SIGBUS, SIGABRT …) ended the process: its last
// act is to write the signal's number at a place in a file that was told before.
//
// A program that wants this calls note_crashes(). Nothing else installs a handler: the signals of a
// program that embeds the library are its own.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <memory>

namespace newsdex::base {

/// Installs the handlers. They note and then let the signal take the course it had. Before there
/// are threads.
void note_crashes() noexcept;

/// While it lives, a fault on this thread writes one byte, the signal's number, to the descriptor
/// at the offset. One at a time on each thread. Costs nothing; safe without note_crashes().
class CrashPlace {
  public:
    CrashPlace(int descriptor, off_t offset) noexcept;
    ~CrashPlace();
    CrashPlace(const CrashPlace&) = delete;
    CrashPlace& operator=(const CrashPlace&) = delete;
};

/// A stack of its own for the handler on this thread, so that an overflow of the usual one is noted
/// too. Does nothing without note_crashes(), or if the thread has one.
class CrashStack {
  public:
    CrashStack() noexcept;
    ~CrashStack();
    CrashStack(const CrashStack&) = delete;
    CrashStack& operator=(const CrashStack&) = delete;

  private:
    std::unique_ptr<std::byte[]> memory_;
};

}  // namespace newsdex::base
