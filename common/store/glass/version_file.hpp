// `iamglass`, the small file that says where the tables of a glass database begin. Its fields are
// bounded here before libxapian, which trusts them, sees them.
//
//   file  := magic(14) uuid(16) varint(revision) 6 × root statistics
//   root  := varint(block) varint(level << 2 | sequential << 1 | fake) varint(entries)
//            varint(block size / 2048) varint(least tag to compress) string(free list)
//   free list  := varint(revision) varint(first unused block) 2 × (varint(block) varint(offset /
//   4)) statistics := varint(documents) varint(last docid - documents) varint(shortest document)
//                 varint(highest wdf) varint(longest document - highest wdf) varint(changeset)
//                 varint(total length) varint(highest spelling frequency)
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/hash.hpp"

namespace newsdex::store {

/// In the order of the version file.
inline constexpr std::array<const char*, 6> kGlassTables{"postlist", "docdata",  "termlist",
                                                         "position", "spelling", "synonym"};
enum GlassTable : unsigned { kPostlist, kDocdata, kTermlist, kPosition, kSpelling, kSynonym };

/// Where the list of free blocks is read or written.
struct FreeListPlace {
    std::uint32_t block = 0;
    std::uint32_t offset = 0;
    bool operator==(const FreeListPlace&) const = default;
};

struct TableRoot {
    std::uint32_t block = 0;
    unsigned level = 0;
    bool is_sequential = false;
    bool is_fake = false;  ///< the table is empty and has no block yet
    std::uint32_t entries = 0;
    std::uint32_t block_size = 0;
    std::uint32_t first_unused = 0;
    FreeListPlace free_begin, free_end;
};

struct GlassVersion {
    std::string bytes;  ///< the whole file
    std::uint32_t revision = 0;
    std::array<TableRoot, kGlassTables.size()> tables;
    std::uint32_t documents = 0, last_docid = 0;
    std::uint32_t shortest = 0, longest = 0, highest_wdf = 0;
    std::uint64_t total_length = 0;
    /// By check_version_file(): of the file and the root blocks; bytes of each table's file.
    base::Hash digest{};
    std::array<std::uint64_t, kGlassTables.size()> sizes{};

    [[nodiscard]] std::string_view uuid() const;
};

/// Reads the version file of a glass database, without a look at its tables. Errors: kDamaged,
/// which names the file; kTooNew for another format of Xapian; kIo.
[[nodiscard]] GlassVersion read_version_file(const std::filesystem::path& database);

/// Reads it, and holds each table's file and root block against it: what libxapian is about to
/// trust. Errors: as above, and for the tables' files.
GlassVersion check_version_file(const std::filesystem::path& database);

/// "postlist.glass".
[[nodiscard]] std::string table_file(GlassTable table);

/// kDamaged: "cannot open the index: <file>: <reason>; <what to do>".
[[noreturn]] void throw_damaged(const std::filesystem::path& file, std::string_view reason);

}  // namespace newsdex::store
