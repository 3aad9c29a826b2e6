// Slots written by pwrite(2), and read by the run after.
#include "ingest/reading_marks.hpp"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

#include <newsdex/error.hpp>

#include "base/regular_file.hpp"
#include "store/layout.hpp"

namespace newsdex::ingest {
namespace {

constexpr std::string_view kHead = "newsdex reading 1\n";
constexpr std::size_t kSlotBytes = 64;
constexpr std::size_t kMostBytes = 1 << 20;  // what is longer was written by nobody we know

std::string name_of_signal(std::uint8_t number) {
    const char* name = ::sigabbrev_np(number);
    return name == nullptr ? std::to_string(number) : std::string("SIG") + name;
}

/// Nothing for what no run of ours left there; the next start() replaces it.
std::string bytes_of(const std::filesystem::path& file) {
    try {
        return base::read_regular_file(file, kMostBytes).value_or("");
    } catch (const Error&) {
        return "";
    }
}

bool write_whole(int descriptor, std::string_view bytes) {
    return ::pwrite(descriptor, bytes.data(), bytes.size(), 0) ==
           static_cast<ssize_t>(bytes.size());
}

}  // namespace

ReadingMarks::Slot ReadingMarks::slot_of(const files::FileEntry& entry) const {
    return {.name = base::hash(entry.name),
            .size = entry.size,
            .mtime_ns = entry.mtime_ns,
            .inode = entry.inode,
            .readers_version = readers_version_};
}

std::vector<ReadingMarks::Slot> ReadingMarks::left_slots() const {
    std::string bytes = bytes_of(file_);
    std::vector<Slot> slots;
    if (!bytes.starts_with(kHead)) return slots;
    for (std::size_t at = kSlotBytes; at + kSlotBytes <= bytes.size(); at += kSlotBytes)
        std::memcpy(&slots.emplace_back(), bytes.data() + at, kSlotBytes);
    return slots;
}

ReadingMarks::ReadingMarks(const std::filesystem::path& index_directory, unsigned readers_version)
    : file_(store::Layout(index_directory).reading()), readers_version_(readers_version) {
    const std::vector<Slot> left = left_slots();
    const auto is_held = [](const Slot& slot) {
        return slot.state == State::kInHand || slot.state == State::kAlone;
    };
    // What other workers had in hand when a fault came on one file is innocent.
    const bool any_fault = std::any_of(left.begin(), left.end(), [&](const Slot& slot) {
        return is_held(slot) && slot.signal != 0;
    });
    for (Slot slot : left) {
        const bool remembered = slot.state == State::kSuspect || slot.state == State::kLeftOut;
        if (is_held(slot)) {
            if (any_fault && slot.signal == 0) continue;
            const bool guilty = slot.signal != 0 || slot.state == State::kAlone;
            slot.state = guilty ? State::kLeftOut : State::kSuspect;
        } else if (!remembered) {
            continue;
        }
        remembered_.push_back(slot);
    }
}

ReadingMarks::~ReadingMarks() {
    if (out_.is_open() && remembered_.empty()) ::unlink(file_.c_str());
}

void ReadingMarks::finish() {
    remembered_.clear();
    out_ = base::Descriptor();
    ::unlink(file_.c_str());
}

const ReadingMarks::Slot* ReadingMarks::find(const files::FileEntry& entry) const {
    if (remembered_.empty()) return nullptr;
    const Slot wanted = slot_of(entry);
    const Slot* found = nullptr;
    for (const Slot& slot : remembered_) {
        const bool same = slot.readers_version == wanted.readers_version &&
                          slot.name == wanted.name && slot.size == wanted.size &&
                          slot.mtime_ns == wanted.mtime_ns && slot.inode == wanted.inode;
        // A suspect that died again stands there twice.
        if (same && (found == nullptr || slot.state == State::kLeftOut)) found = &slot;
    }
    return found;
}

ReadingMarks::Verdict ReadingMarks::verdict(const files::FileEntry& entry) const {
    const Slot* slot = find(entry);
    if (slot == nullptr) return Verdict::kRead;
    return slot->state == State::kLeftOut ? Verdict::kLeaveOut : Verdict::kAlone;
}

std::string ReadingMarks::reason(const files::FileEntry& entry) const {
    const Slot* slot = find(entry);
    const bool fault = slot != nullptr && slot->signal != 0;
    return (fault ? "reading it ended a run (" + name_of_signal(slot->signal) + ")"
                  : "two runs ended while it was read") +
           "; left out until it or newsdex changes";
}

void ReadingMarks::start(unsigned workers) {
    // Written beside and renamed: what is remembered is there at every moment. O_EXCL: no link that
    // somebody put there is followed, and no file of theirs is written to.
    const std::filesystem::path beside = file_.native() + ".new";
    ::unlink(beside.c_str());
    base::Descriptor out(
        ::open(beside.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!out.is_open()) return;
    std::string bytes(kHead);
    bytes.resize((1 + std::size_t{workers}) * kSlotBytes, '\0');
    for (const Slot& slot : remembered_)
        bytes.append(reinterpret_cast<const char*>(&slot), kSlotBytes);
    if (!write_whole(out.number(), bytes) || ::rename(beside.c_str(), file_.c_str()) != 0) {
        ::unlink(beside.c_str());
        return;
    }
    out_ = std::move(out);
}

ReadingMarks::Held::Held(const ReadingMarks* marks, unsigned worker, const files::FileEntry& entry,
                         bool alone) {
    if (marks == nullptr || !marks->out_.is_open()) return;
    Slot slot = marks->slot_of(entry);
    slot.state = alone ? State::kAlone : State::kInHand;
    descriptor_ = marks->out_.number();
    offset_ = static_cast<std::int64_t>((1 + std::size_t{worker}) * kSlotBytes);
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, &slot, kSlotBytes, offset_);
    place_.emplace(descriptor_, offset_ + static_cast<off_t>(offsetof(Slot, signal)));
}

ReadingMarks::Held::~Held() {
    if (descriptor_ < 0) return;
    place_.reset();
    const char empty = 0;
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, &empty, 1, offset_);
}

}  // namespace newsdex::ingest
