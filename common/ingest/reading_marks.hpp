// Which files the workers have in hand, written down while they have them: the next run sees what a
// run died on.
//
// The file `reading` in the index directory, made anew by each run and removed by one that ends as
// it should. Nothing is synced: the marks must outlive the process, not the machine, as a power cut
// is no file's fault. Writing one is a pwrite(2) of 64 bytes.
//
//   file := "newsdex reading 1\n", zeros to 64 bytes; slots of 64 bytes: one a worker, then what is
//           remembered of runs before
//   slot := state(1) signal(1) zeros(6) hash of the name(16) size(8) mtime in ns(8) inode(8)
//           version of all readers(4) zeros(12); numbers as the machine has them
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/crash_note.hpp"
#include "base/descriptor.hpp"
#include "base/hash.hpp"
#include "files/file_state.hpp"

namespace newsdex::ingest {

/// One thread, but for Held: any.
class ReadingMarks {
  public:
    /// What is to be done with a file because of a run that died.
    enum class Verdict : std::uint8_t {
        kRead,      ///< nothing is known against it
        kAlone,     ///< a run died with it in hand: read it by itself, after all others
        kLeaveOut,  ///< a fault on it ended a run, or two runs in a row died with it in hand
    };

    /// Reads what an earlier run left. Whatever the file holds, or if it cannot be read, nothing is
    /// thrown but for memory.
    ReadingMarks(const std::filesystem::path& index_directory, unsigned readers_version);
    /// Removes the file unless it remembers something.
    ~ReadingMarks();
    ReadingMarks(const ReadingMarks&) = delete;
    ReadingMarks& operator=(const ReadingMarks&) = delete;

    /// Only for the same state of the file (size, time, inode) and the same readers.
    [[nodiscard]] Verdict verdict(const files::FileEntry& entry) const;
    /// Why it is left out.
    [[nodiscard]] std::string reason(const files::FileEntry& entry) const;

    /// Begins to write, for so many workers. Only for the holder of the lock. Where no file can be
    /// made, the run goes on without.
    void start(unsigned workers);
    /// All that was remembered is dealt with and committed: removes the file. Only for the holder
    /// of the lock.
    void finish();

    /// A worker's file in hand, as long as it lives; on the worker's thread.
    class Held {
      public:
        /// `marks` may be null.
        Held(const ReadingMarks* marks, unsigned worker, const files::FileEntry& entry, bool alone);
        ~Held();
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;

      private:
        int descriptor_ = -1;
        std::int64_t offset_ = 0;
        std::optional<base::CrashPlace> place_;
    };

  private:
    enum class State : std::uint8_t { kEmpty, kInHand, kAlone, kSuspect, kLeftOut };
    struct Slot {
        State state = State::kEmpty;
        std::uint8_t signal = 0;
        std::uint8_t zeros[6] = {};
        base::Hash name{};
        std::uint64_t size = 0;
        std::int64_t mtime_ns = 0;
        std::uint64_t inode = 0;
        std::uint32_t readers_version = 0;
        std::uint8_t unused[12] = {};
    };
    static_assert(sizeof(Slot) == 64);

    [[nodiscard]] Slot slot_of(const files::FileEntry& entry) const;
    [[nodiscard]] const Slot* find(const files::FileEntry& entry) const;
    [[nodiscard]] std::vector<Slot> left_slots() const;

    std::filesystem::path file_;
    std::uint32_t readers_version_;
    std::vector<Slot> remembered_;  // of kSuspect and kLeftOut
    base::Descriptor out_;
};

}  // namespace newsdex::ingest
