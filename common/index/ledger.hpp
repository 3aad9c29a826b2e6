// What is known of each file that a sync has seen: metadata entries "file/<path>", written in the
// same commit as the file's documents.
//
//   entry   := version(1) varint(number) outcome(1) flags(1) varint(size) signed(mtime)
//   signed(ctime) varint(inode)
//              hash(16) varint(articles) string(format) varint(reader version)
//              varint(readers version) string(reason) string(path)
//              varint(n) n × (string(member) string(reason) code(1) varint(line))
//              varint(n) n × (string(reason) varint(count) code(1)) varint(disk) code(1)
//   version 1 lacks the disk, versions 1 and 2 the codes and lines, versions 1 to 3 the number
//   varint  := 7 bits a byte, low first, top bit = more follows; signed: zigzag;
//   string  := varint(length) bytes
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/indexer.hpp>

#include "base/hash.hpp"
#include "index/known.hpp"
#include "index/update.hpp"

namespace newsdex::index {

enum class FileOutcome : std::uint8_t {
    kRead = 0,     ///< its articles are in, perhaps none
    kSkipped = 1,  ///< no article by its kind; `reason`
    kFailed = 2,   ///< could not be read; `reason`; articles from before stay
    kPartial = 3,  ///< a commit fell into the middle of it: to be read again
};

struct FileRecord {
    /// Of the file, whatever its name (schema/places.hpp); 0 in entries before version 4.
    schema::FileNumber number = 0;
    FileOutcome outcome = FileOutcome::kRead;
    bool list_path = false;  ///< of a skip: worth naming the file
    /// Of entries without a disk: it lay on another device than its root. If its folder now is on
    /// the root's device, a disk has probably been unmounted.
    bool other_device = false;
    /// Of a failure: by what the file holds, so that another try without a change of it is idle.
    bool settled = false;
    /// An article of it has an id that is made from the path.
    bool ids_follow_path = true;
    /// It may have changed since without a sign: see ingest/fresh_times. Of kPartial: that commit
    /// fell into its renaming, so its documents may have ids and a kind of another name.
    bool read_again = false;
    /// May an article hang on the file's name, on its mtime? See sources::ReadResult.
    bool asked_path = true, asked_mtime = true;
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0, ctime_ns = 0;
    std::uint64_t inode = 0;
    base::Hash content_hash{};  ///< of the file's bytes; zero if they could not be read to the end
    std::uint64_t articles = 0;
    std::string format = {};
    unsigned reader_version = 0;
    unsigned readers_version = 0;
    std::string reason = {};
    SkipCode skip_code = SkipCode::kOther;           ///< of a skip
    FailureCode failure_code = FailureCode::kOther;  ///< of a failure
    std::string path = {};                           ///< bytes
    std::vector<Failure> failures = {};  ///< of records in the file; their path is left empty
    std::map<SkipReason, std::uint64_t> skipped = {};  ///< records that are no articles
    std::uint64_t disk = 0;  ///< it lay on, see ingest/disks; 0 in entries of earlier versions
    [[nodiscard]] bool is_half_renamed() const {
        return outcome == FileOutcome::kPartial && read_again;
    }
    bool operator==(const FileRecord&) const = default;
};

[[nodiscard]] std::string encode_record(const FileRecord& record);
/// Nothing for bytes that encode_record does not make.
[[nodiscard]] std::optional<FileRecord> decode_record(std::string_view value);
/// The same in place of what `record` had, whose memory is used again; false for other bytes.
[[nodiscard]] bool decode_record(std::string_view value, FileRecord& record);

/// Adds what could not be read of the file: itself, or records in it, under its path.
void add_failures(const FileRecord& record, std::vector<Failure>& out);
/// Visits all records, ascending by path bytes but for very long ones, whose keys are hashed. What
/// is visited may be moved from. Errors: kDamaged for an entry that cannot be read, kIo.
void walk_ledger(const Known& known, const std::function<void(FileRecord&)>& visit);
/// The file's record, if the ledger has it. Errors: the same.
[[nodiscard]] std::optional<FileRecord> find_record(const Known& known, std::string_view path);

/// In place of the entry that the file has, if any.
void write_record(Update& index, const FileRecord& record);
/// With what the index has of its name and of its members; not its documents.
void remove_record(Update& index, const FileRecord& record);
/// The entry of the file goes, and its articles are found under another name from now on, which
/// gets an entry with write_record().
void rename_record(Update& index, const FileRecord& before, std::string_view now);
/// The name under which the articles of a file are found; "" if it has none any more.
void write_source(Update& index, schema::FileNumber file, std::string_view path);

}  // namespace newsdex::index
