// An open hash table whose keys are hashes already.
#include "ingest/ledger_table.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/hash.hpp"

namespace newsdex::ingest {

namespace {

constexpr unsigned kLeastBits = 6;

}  // namespace

template <class State>
LedgerTable::Key LedgerTable::key_of(std::string_view name, const State& state) const {
    const std::uint64_t numbers[] = {state.size, static_cast<std::uint64_t>(state.mtime_ns),
                                     static_cast<std::uint64_t>(state.ctime_ns), state.inode};
    // Of one length, so they cannot run into the name.
    bytes_.assign(reinterpret_cast<const char*>(numbers), sizeof numbers);
    bytes_ += name;
    const base::Hash hash = base::hash(bytes_);
    Key key;
    std::memcpy(&key.first, hash.data(), sizeof key.first);
    std::memcpy(&key.second, hash.data() + sizeof key.first, sizeof key.second);
    return key;
}

std::size_t LedgerTable::place_of(const Key& key) const {
    auto at = static_cast<std::size_t>(key.first >> shift_);
    while (places_[at].is_taken != 0 && Key{places_[at].first, places_[at].second} != key)
        at = (at + 1) & (places_.size() - 1);
    return at;
}

std::uint32_t LedgerTable::number_of(Disk disk) {
    const auto known = std::find(disks_.begin(), disks_.end(), disk);
    const auto number = static_cast<std::uint32_t>(known - disks_.begin());
    if (known == disks_.end()) disks_.push_back(disk);
    return number & ((1U << 28U) - 1);
}

void LedgerTable::grow() {
    shift_ = places_.empty() ? 64 - kLeastBits : shift_ - 1;
    const std::vector<Place> before =
        std::exchange(places_, std::vector<Place>(std::size_t{1} << (64 - shift_)));
    for (const Place& place : before)
        if (place.is_taken != 0) places_[place_of({place.first, place.second})] = place;
}

void LedgerTable::add(const index::FileRecord& record, bool is_current) {
    if (taken_ * 4 >= places_.size() * 3) grow();
    const Key key = key_of(record.path, record);
    Place& place = places_[place_of(key)];
    taken_ += place.is_taken == 0 ? 1U : 0U;
    place.first = key.first;
    place.second = key.second;
    place.is_taken = 1;
    place.is_current = is_current ? 1 : 0;
    place.disk = number_of(record.disk) & ((1U << 28U) - 1);
}

void LedgerTable::set_fate(Place& place, Fate fate) {
    seen_ += place.fate == 0 ? 1U : 0U;
    place.fate = static_cast<std::uint32_t>(fate) & 3U;
}

std::optional<LedgerTable::Seen> LedgerTable::see(std::string_view name,
                                                  const files::FileState& state) {
    if (places_.empty()) return std::nullopt;
    Place& place = places_[place_of(key_of(name, state))];
    if (place.is_taken == 0) return std::nullopt;
    set_fate(place, place.is_current != 0 ? Fate::kUnchanged : Fate::kToRead);
    return Seen{disks_[place.disk], place.is_current != 0};
}

void LedgerTable::see_changed(const index::FileRecord& record) {
    Place& place = places_[place_of(key_of(record.path, record))];
    if (place.is_taken != 0) set_fate(place, Fate::kToRead);
}

LedgerTable::Fate LedgerTable::fate_of(const index::FileRecord& record) const {
    return static_cast<Fate>(places_[place_of(key_of(record.path, record))].fate);
}

}  // namespace newsdex::ingest
