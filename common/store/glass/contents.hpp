// What the entries of a glass database hold, read without trust, and what one table must say of the
// other: docs of the format are in version_file.hpp's neighbours and docs/index-format.md.
//
//   termlist  sortable docid: varint(length) varint(terms) terms with their frequencies
//             sortable docid, 0: slots of the document's values
//   postlist  0 c0 name: user metadata        0 d0 slot: frequency and bounds of a slot's values
//             0 d8 slot docid: values         0 e0 [docid]: lengths of documents
//             term [0 docid]: postings; first chunk: varint(documents) varint(occurrences)
//                                                    varint(first docid - 1)
//   chunk     '0' or '1' for the last, varint(last docid - first docid), varint(wdf), then
//             varint(gap - 1) varint(wdf) for each further document
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/glass/pack.hpp"
#include "store/glass/version_file.hpp"
#include "store/glass/walk.hpp"

namespace newsdex::store {

/// One database at one revision: give it all entries of `termlist`, then of the others. Members
/// return what is wrong.
class Contents {
  public:
    using Problem = std::optional<std::string>;

    explicit Contents(const GlassVersion& version) : version_(version) {}

    Problem check(GlassTable table, const TableEntry& entry);
    /// After the last entry of `postlist`.
    Problem finish_postlist();

  private:
    /// A posting list under way: its chunks follow each other.
    struct Run {
        std::string name;
        std::uint32_t last_docid = 0;
        std::uint32_t documents = 0, occurrences = 0;  // as its first chunk says
        std::uint64_t count = 0, sum = 0;              // as its postings say
        bool is_open = false;                          // another chunk must follow
    };
    struct Slot {
        std::uint32_t frequency = 0;
        std::uint64_t count = 0;
        std::string lowest, highest;
    };

    Problem check_termlist(const TableEntry& entry);
    Problem check_terms(std::uint32_t docid, std::string_view tag);
    Problem check_postlist(const TableEntry& entry);
    Problem check_slot(std::string_view key, std::string_view tag);
    Problem check_values(std::string_view key, std::string_view tag);
    Problem check_lengths(std::string_view key, std::string_view tag);
    Problem check_postings(std::string_view key, std::string_view tag);
    Problem read_chunk(Unpacker& in, std::uint32_t first, bool are_lengths);
    Problem check_length(std::uint32_t docid, std::uint32_t length);
    Problem finish_run();
    Problem check_position(const TableEntry& entry) const;
    Problem check_docid(const char* what, std::uint64_t docid) const;

    const GlassVersion& version_;
    Run run_;
    std::map<std::uint32_t, Slot> slots_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> lengths_;  // docid, length
    std::size_t next_length_ = 0;
    std::uint64_t terms_ = 0, postings_ = 0;  // of all documents, of all posting lists
};

}  // namespace newsdex::store
