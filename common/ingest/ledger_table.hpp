// What the ledger has of files, to be compared with a walk that comes in another order: 16 bytes a
// file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/file_state.hpp"
#include "index/ledger.hpp"
#include "ingest/disks.hpp"

namespace newsdex::ingest {

/// Of each record 96 bits of a hash of its name, size, times and inode: two that differ have the
/// same in one of 10^22 runs over a million files, and nobody can make it so. What the hash does
/// not find is to be asked of the ledger itself. One thread.
class LedgerTable {
  public:
    enum class Fate : std::uint8_t {
        kUnseen,
        kUnchanged,  ///< seen with the state that the record has, which need not be read again
        kToRead,     ///< seen otherwise
    };
    struct Seen {
        Disk disk = 0;  ///< of the record
        bool is_current = false;
    };

    /// Each name once. `is_current`: a file of that state would not be read.
    void add(const index::FileRecord& record, bool is_current);
    /// Nothing if no record has that name and state.
    std::optional<Seen> see(std::string_view name, const files::FileState& state);
    /// A file of that record's name was seen, with another state.
    void see_changed(const index::FileRecord& record);
    [[nodiscard]] Fate fate_of(const index::FileRecord& record) const;

    [[nodiscard]] std::size_t size() const noexcept { return taken_; }
    [[nodiscard]] bool all_seen() const noexcept { return seen_ == taken_; }

  private:
    struct Key {
        std::uint64_t first = 0;
        std::uint32_t second = 0;
        bool operator==(const Key&) const = default;
    };
    struct Place {
        std::uint64_t first = 0;
        std::uint32_t second = 0;
        std::uint32_t is_taken : 1 = 0, is_current : 1 = 0, fate : 2 = 0, disk : 28 = 0;
    };
    /// Of a FileState or a FileRecord.
    template <class State>
    [[nodiscard]] Key key_of(std::string_view name, const State& state) const;
    /// Where it lies, or would lie.
    [[nodiscard]] std::size_t place_of(const Key& key) const;
    [[nodiscard]] std::uint32_t number_of(Disk disk);
    void set_fate(Place& place, Fate fate);
    void grow();

    std::vector<Place> places_;  // a power of two, at most 3/4 of them taken
    std::size_t taken_ = 0;
    std::size_t seen_ = 0;
    unsigned shift_ = 64;      // 64 - log2(places_.size())
    std::vector<Disk> disks_;  // few
    mutable std::string bytes_;
};

}  // namespace newsdex::ingest
