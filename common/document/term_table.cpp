// Hashing, growth and the way out of the table.
#include "document/term_table.hpp"

#include <algorithm>
#include <cstring>

namespace newsdex::document {

namespace {

constexpr std::size_t kFirstSlots = 1024;

/// Eight bytes at a time, each multiplied into the state. The table lives for one document and is
/// keyed by its own words: nobody gains from collisions but a slower build of their own article,
/// and the seed is no secret worth having.
std::uint64_t mix(std::uint64_t hash, std::string_view text) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        hash = (hash ^ word) * kMultiplier;
        hash ^= hash >> 29U;
        text.remove_prefix(8);
    }
    std::uint64_t word = text.size() + 1;
    std::memcpy(reinterpret_cast<char*>(&word) + 1, text.data(),
                std::min<std::size_t>(text.size(), 7));
    hash = (hash ^ word) * kMultiplier;
    return hash ^ (hash >> 32U);
}

}  // namespace

TermTable::TermTable() : slots_(kFirstSlots) {}

void TermTable::clear() {
    // A huge article leaves a huge table; the next ones should not pay for clearing it.
    if (slots_.size() > kFirstSlots && entries_.size() * 16 < slots_.size())
        slots_.assign(std::max(kFirstSlots, slots_.size() / 4), 0);
    else
        std::fill(slots_.begin(), slots_.end(), 0);
    text_.clear();
    entries_.clear();
    links_.clear();
}

TermTable::EntryIndex TermTable::find_or_add(std::string_view prefix, std::string_view word) {
    if (prefix.size() + word.size() < schema::kMaxTermBytes) return find_or_add_whole(prefix, word);
    const std::string cut = schema::term(prefix, word);
    return find_or_add_whole(prefix, std::string_view(cut).substr(prefix.size()));
}

TermTable::EntryIndex TermTable::find_or_add_whole(std::string_view prefix, std::string_view word) {
    const std::uint64_t hash = mix(prefix.empty() ? 0 : mix(1, prefix), word);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const EntryIndex found = slots_[slot] - 1;
        if (entries_[found].hash != hash) continue;
        const std::string_view other = text(found);
        if (other.size() == prefix.size() + word.size() && other.starts_with(prefix) &&
            other.ends_with(word))
            return found;
    }
    Entry entry;
    entry.hash = hash;
    entry.text_begin = static_cast<std::uint32_t>(text_.size());
    entry.prefix_length = static_cast<std::uint32_t>(prefix.size());
    entry.text_length = static_cast<std::uint32_t>(prefix.size() + word.size());
    text_ += prefix;
    text_ += word;
    entries_.push_back(entry);
    slots_[slot] = size();
    if (entries_.size() * 2 > slots_.size()) grow();
    return size() - 1;
}

void TermTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (EntryIndex i = 0; i < size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = i + 1;
    }
}

void TermTable::add_position(EntryIndex index, analysis::Position position) {
    Entry& entry = entries_[index];
    const auto link = static_cast<std::uint32_t>(links_.size());
    links_.push_back({position, kNone});
    if (entry.last_link == kNone) {
        entry.first_link = link;
    } else {
        entry.ascending = entry.ascending && links_[entry.last_link].position < position;
        links_[entry.last_link].next = link;
    }
    entry.last_link = link;
}

void TermTable::flatten_into(DocumentTerms& out) const {
    out.text = text_;
    out.terms.clear();
    out.terms.reserve(entries_.size());
    out.positions.clear();
    out.positions.reserve(links_.size());
    for (const Entry& entry : entries_) {
        const auto begin = static_cast<std::uint32_t>(out.positions.size());
        for (std::uint32_t link = entry.first_link; link != kNone; link = links_[link].next)
            out.positions.push_back(links_[link].position);
        if (!entry.ascending) {
            const auto first = out.positions.begin() + begin;
            std::sort(first, out.positions.end());
            out.positions.erase(std::unique(first, out.positions.end()), out.positions.end());
        }
        out.terms.push_back({entry.text_begin, entry.text_length, entry.wdf, begin,
                             static_cast<std::uint32_t>(out.positions.size()) - begin});
    }
}

}  // namespace newsdex::document
