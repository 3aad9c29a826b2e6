// Where articles lie: once a file, not in each of its documents.
//
// A file has a number, which it keeps when it is renamed; its documents have that alone (term XF17,
// slot 13). The metadata entry "source/17" names the file, "members/17/<block>" tell of a file of
// many articles where each stands in it, "records/17/<block>" by what each is known again. So a
// file that is moved, or grows in front, leaves its documents as they are, and a line in front
// changes the small entries alone.
//
// Worked example: news.jsonl has number 17, its second line is document 130, bytes 900 to 1800.
//   source/17           → file/wire/news.jsonl
//   members/17/00000002 → documents 128 to 191 of the file, 130 among them: "2", [900, 1800)
//   records/17/00000002 → of the same, 130 among them: the hash of its line
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "article/fields.hpp"
#include "base/hash.hpp"

namespace newsdex::schema {

/// Of a file, from 1; 0: none, as in an index before version 5, whose documents have their place in
/// their data.
using FileNumber = std::uint32_t;

inline constexpr std::string_view kSourceKeys = "source/";
/// The highest number that a file ever had, in decimal digits.
inline constexpr std::string_view kLastFileKey = "last_file";

[[nodiscard]] std::string file_term(FileNumber file);
[[nodiscard]] std::string source_key(FileNumber file);
/// The value of the entry that names a file: the kind of the source and its path.
[[nodiscard]] std::string encode_source(std::string_view path);
/// The path; nothing for another kind of source.
[[nodiscard]] std::optional<std::string_view> path_in(std::string_view source);
/// The file that an entry "source/17" is of; 0 for another key.
[[nodiscard]] FileNumber file_of_key(std::string_view key);

/// One article of a file of many.
struct Member {
    std::uint32_t docid = 0;
    std::string name;          ///< Article::member
    article::ByteRange range;  ///< Article::byte_range
    /// Of its bytes and of all else that decides how they are read: a record of which this is the
    /// same need not be read again. Zero: it must.
    base::Hash record{};
    bool operator==(const Member&) const = default;
};

/// Of the block of members that `docid` belongs to; those of one file sort by their blocks.
[[nodiscard]] std::string members_key(FileNumber file, std::uint32_t docid);
[[nodiscard]] std::string records_key(FileNumber file, std::uint32_t docid);
/// What the keys of all blocks of a file begin with.
[[nodiscard]] std::string members_keys(FileNumber file);
[[nodiscard]] std::string records_keys(FileNumber file);
/// The lowest docid that can be in the block of `docid`.
[[nodiscard]] std::uint32_t first_of_block(std::uint32_t docid);

/// Where they stand. `members`: of one block, ascending by docid.
[[nodiscard]] std::string encode_members(std::span<const Member> members);
/// Without the hashes of their records. Nothing for what encode_members() does not make.
[[nodiscard]] std::optional<std::vector<Member>> decode_members(std::string_view block);
/// The hashes of the records of those that have one; "" if none has.
[[nodiscard]] std::string encode_records(std::span<const Member> members);
/// Adds them to `members`, of any number of blocks, ascending by docid; false for what
/// encode_records() does not make.
[[nodiscard]] bool decode_records(std::string_view block, std::span<Member> members);

/// Fills path, member and byte range of an article. `metadata`: an entry's value, "" if there is
/// none. Error kDamaged if the index does not say where it lies.
void fill_place(FileNumber file, std::uint32_t docid,
                const std::function<std::string(const std::string& key)>& metadata,
                Article& article);

/// The number of the file in a ledger entry (index/ledger.hpp); 0 in entries before version 4.
[[nodiscard]] FileNumber file_in_entry(std::string_view entry);

}  // namespace newsdex::schema
