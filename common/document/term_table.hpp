// Terms of one document while it is built: each term once, with its count and positions.
//
// An open-addressing hash table over an arena of term bytes; positions hang in chains through one
// pool. Everything is reused from document to document, so building allocates next to nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/token.hpp"
#include "document/document_terms.hpp"

namespace newsdex::document {

/// One thread at a time.
class TermTable {
  public:
    using EntryIndex = std::uint32_t;

    TermTable();

    /// Forgets the terms, keeps the memory.
    void clear();

    /// The entry of prefix + word, made if it is new. Words too long for a term are cut as
    /// schema::term() cuts them.
    EntryIndex find_or_add(std::string_view prefix, std::string_view word);

    void add_wdf(EntryIndex entry, std::uint32_t wdf) { entries_[entry].wdf += wdf; }
    /// The word occurs where its stem is a term too.
    void add_stem(EntryIndex entry, std::uint32_t wdf) {
        entries_[entry].has_stem = true;
        entries_[entry].stem_wdf += wdf;
    }
    void add_position(EntryIndex entry, analysis::Position position);

    [[nodiscard]] EntryIndex size() const noexcept {
        return static_cast<EntryIndex>(entries_.size());
    }
    [[nodiscard]] bool has_stem(EntryIndex entry) const { return entries_[entry].has_stem; }
    /// What the stems of the entry's word have counted so far.
    [[nodiscard]] std::uint32_t stem_wdf(EntryIndex entry) const {
        return entries_[entry].stem_wdf;
    }
    [[nodiscard]] std::string_view prefix(EntryIndex entry) const {
        return text(entry).substr(0, entries_[entry].prefix_length);
    }
    [[nodiscard]] std::string_view word(EntryIndex entry) const {
        return text(entry).substr(entries_[entry].prefix_length);
    }

    /// Moves everything into `out`, whose terms and positions are replaced.
    void flatten_into(DocumentTerms& out) const;

  private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t text_begin = 0;
        std::uint32_t text_length = 0;
        std::uint32_t prefix_length = 0;
        std::uint32_t wdf = 0;
        std::uint32_t stem_wdf = 0;
        std::uint32_t first_link = kNone;
        std::uint32_t last_link = kNone;
        bool ascending = true;  // positions came in order, each once
        bool has_stem = false;
    };
    struct Link {
        analysis::Position position;
        std::uint32_t next;
    };

    [[nodiscard]] std::string_view text(EntryIndex entry) const {
        return std::string_view(text_).substr(entries_[entry].text_begin,
                                              entries_[entry].text_length);
    }
    EntryIndex find_or_add_whole(std::string_view prefix, std::string_view word);
    void grow();

    std::string text_;
    std::vector<Entry> entries_;
    std::vector<Link> links_;
    std::vector<std::uint32_t> slots_;  // entry number + 1, 0 for free; size a power of two
};

}  // namespace newsdex::document
