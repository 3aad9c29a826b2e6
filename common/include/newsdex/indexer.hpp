// Building and keeping an index. Begin with Indexer::sync(). An Indexer is used by one thread at a
// time; of several processes one writes, and any number search meanwhile.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <newsdex/api.hpp>

namespace newsdex {

/// Why an input could not be read, for programs; its reason says it to people. Numbers are kept in
/// indexes: none is used again.
enum class FailureCode : std::uint8_t {
    kOther = 0,      ///< noted by a version that had no codes
    kSystem = 1,     ///< the system refused: permission, I/O
    kCut = 2,        ///< compressed, and cut short or damaged
    kLimit = 3,      ///< beyond a bound: of length, of layers, of what a small file may unpack to
    kBinary = 4,     ///< no text under the name of one
    kMalformed = 5,  ///< not as its format has it
    kCrash = 6,      ///< a run died on it
};

/// One input, or one record of an input, that should have been an article and could not be read.
struct Failure {
    std::string path;                        ///< as the file system has it, bytes
    std::string member;                      ///< "line 17" of a file of many articles, else ""
    std::string reason;                      ///< lower case, no full stop
    FailureCode code = FailureCode::kOther;  ///< why, for programs
    std::uint64_t line =
        0;  ///< on which the record begins, from 1; 0: not known, or the whole file
    bool operator==(const Failure&) const = default;
};

/// Why something was left out as no article by its kind. Numbers are kept in indexes, too.
enum class SkipCode : std::uint8_t {
    kOther = 0,      ///< noted by a version that had no codes
    kEmpty = 1,      ///< nothing in it, or nothing but blanks
    kKind = 2,       ///< a picture, a program, an office document …
    kFormat = 3,     ///< a format that is not read
    kNoArticle = 4,  ///< a format that is read, and no article in it
    kSpecial = 5,    ///< no file: a named pipe, a socket, a device, a link that leads nowhere
    kName = 6,       ///< by its name: a dot in front, --include, --exclude, an index
    kRepeated = 7,   ///< read already under another name
    kUnread = 8,     ///< texts within a file that no article has; the file is read
};

/// What the files or records left out are counted by.
struct SkipReason {
    SkipCode code = SkipCode::kOther;  ///< why, for programs
    bool of_record = false;            ///< records within files; else whole files
    std::string reason;                ///< lower case, no full stop
    auto operator<=>(const SkipReason&) const = default;
};

/// One input that was left out.
struct Skip {
    std::string path;                  ///< as the file system has it, bytes
    std::string reason;                ///< lower case, no full stop
    SkipCode code = SkipCode::kOther;  ///< why, for programs
    auto operator<=>(const Skip&) const = default;
};

/// How a run is made. A value: any thread.
struct SyncOptions {
    unsigned jobs = 0;  ///< threads that read and analyse; 0: one a core
    std::uint64_t memory_bytes = 512ULL
                                 << 20;  ///< bound of the run's memory, about; at least 64 MiB
    std::string language = {};           ///< stemmer of a new index, "en"; "" keeps or "en"
    /// Globs on the path and on the name, remembered with the roots that the run looks at: where
    /// both are empty, each root keeps those it had; else these replace them. Empty texts among
    /// them say nothing, so that {""} takes all away.
    std::vector<std::string> include = {};
    std::vector<std::string> exclude = {};  ///< what is left out; remembered as include is
    bool dry_run = false;                   ///< report what would be done, write nothing
    bool checksum = false;                  ///< read unchanged files too and compare their bytes
    bool prune = false;                     ///< a missing or empty root means its articles go
};

/// What a run did. Counts are of articles unless the name says files.
struct SyncReport {
    std::uint64_t files_seen = 0;       ///< under the paths, those left out included
    std::uint64_t files_unchanged = 0;  ///< as the last run left them; not opened
    std::uint64_t files_read = 0;       ///< opened
    std::uint64_t files_removed = 0;    ///< known, and there no more
    std::uint64_t added = 0;            ///< new in the index
    std::uint64_t replaced = 0;         ///< another text under the same id
    std::uint64_t moved = 0;            ///< the same text in another file
    std::uint64_t removed = 0;          ///< taken out of the index
    std::uint64_t kept = 0;             ///< left as they were, those of `unproved` included
    std::uint64_t unproved = 0;         ///< kept, as their files were not seen and may not be gone
    std::uint64_t articles = 0;         ///< in the index after the run
    std::uint64_t duplicate_ids =
        0;  ///< articles that claim an id another article has; all are kept
    /// Articles that are not shown as another version of them is, or a kill.
    std::uint64_t superseded = 0;
    std::map<std::string, std::uint64_t> formats;  ///< articles read in this run, by format
    std::map<SkipReason, std::uint64_t> skipped;   ///< files, and records in files, left out
    /// The first names of files of each kind that is not read.
    std::map<SkipReason, std::vector<std::string>> examples;
    std::vector<Skip> skipped_paths;  ///< empty files and the like
    std::vector<Failure>
        failures;  ///< inputs that could not be read, failed ones of earlier runs included
    std::vector<std::string> warnings;  ///< roots kept though absent, and the like
    std::vector<std::string> remarks;   ///< worth telling, and nothing is wrong
    /// The folder that names in `skipped_paths` and `failures` are relative to, where they are not
    /// absolute.
    std::string holder;
    bool stopped = false;          ///< ended early by the stop token; what was committed stays
    bool rebuilt = false;          ///< the index was built anew
    std::string rebuild_reason;    ///< why, for people; "" if it was not
    std::uint64_t bytes_read = 0;  ///< of the files that were opened
    double took_seconds = 0;       ///< by a clock
    double cpu_seconds = 0;        ///< of all threads of the process
};

/// How far a run has come.
struct SyncProgress {
    std::uint64_t files_done = 0;   ///< looked at or left out
    std::uint64_t files_total = 0;  ///< to look at; fixed before the first is
    std::uint64_t bytes_done = 0;   ///< size of those that are done
    std::uint64_t bytes_total = 0;  ///< size of all of them
    std::uint64_t articles = 0;     ///< read so far
};

/// Called a few times a second during a run, by the thread that called Indexer::sync(). What it
/// throws ends the run and comes out of there.
using SyncObserver = std::function<void(const SyncProgress&)>;

/// A library of which another version than the one here wrote into the index. Nothing is wrong with
/// that, and nothing is built anew for it: it says where to look if two hosts disagree.
struct OtherLibrary {
    std::string name;                ///< "icu"
    std::vector<std::string> wrote;  ///< versions, in the order of their first writing
    std::string here;                ///< the version of this process
    bool operator==(const OtherLibrary&) const = default;
};

/// What a root is looked at with.
struct RootGlobs {
    std::string root;                  ///< relative to IndexStatus::holder, or absolute
    std::vector<std::string> include;  ///< globs, as in SyncOptions
    std::vector<std::string> exclude;  ///< globs, as in SyncOptions
    bool operator==(const RootGlobs&) const = default;
};

/// What `status` shows.
struct IndexStatus {
    std::filesystem::path directory;  ///< of the index, absolute
    std::uint64_t articles = 0;       ///< those not shown included
    std::uint64_t files = 0;          ///< that the last run knew
    std::uint64_t failed_files = 0;   ///< of them could not be read, or not wholly
    std::uint64_t terms = 0;          ///< different ones
    std::uint64_t size_bytes = 0;     ///< of the index's files
    std::string generation;           ///< name of the folder that is searched
    std::string language;             ///< of its stemmer, "en"
    unsigned schema_version = 0;      ///< of the index format, docs/index-format.md
    unsigned analyzer_version = 0;    ///< of the rules for words, docs/analysis.md
    std::optional<std::string>
        first_day;  ///< of the articles, "2026-01-03"; empty if none has a date
    std::optional<std::string> last_day;  ///< of the articles; empty if none has a date
    std::uint64_t undated = 0;            ///< articles without a date of publication
    std::vector<std::string> roots;       ///< names: relative to `holder` or absolute
    std::vector<RootGlobs> globs;         ///< of the roots that have some
    std::vector<std::string> forgotten;   ///< names below roots, left out since Indexer::forget()
    std::vector<Failure> failures;        ///< inputs that could not be read
    std::string holder;                   ///< the folder that names are relative to
    std::optional<std::string> writer;    ///< pid and start time of a running indexer
    std::vector<OtherLibrary> other_libraries;  ///< those of other versions that wrote into it
};

/// What compacting did to the size of the index's files.
struct Compaction {
    std::uint64_t bytes_before = 0;  ///< of the index's files
    std::uint64_t bytes_after = 0;   ///< of those of the new generation
};

/// What Indexer::forget() took out of the index.
struct Forgotten {
    std::uint64_t articles = 0;      ///< taken out
    std::uint64_t files = 0;         ///< that they came in
    std::vector<std::string> roots;  ///< names of those that are none any more
    /// Of the root that the path lies below; "" if none: runs over it leave the path out until it
    /// is given to Indexer::sync() again.
    std::string below;
};

/// Builds and keeps an index. One thread at a time; it holds no lock between calls.
class NEWSDEX_API Indexer {
  public:
    /// An indexer for the index at `directory`, which is made by the first sync. Errors: kUsage.
    explicit Indexer(std::filesystem::path directory);
    /// Takes `other` over, which may then be assigned to or destroyed, and nothing else.
    Indexer(Indexer&& other) noexcept;
    /// The same for one that is there.
    Indexer& operator=(Indexer&& other) noexcept;
    ~Indexer();

    /// Makes the index equal to what lies under `paths` (files or folders; none: the roots given
    /// before). Errors: kUsage, kLocked, kIo, kDamaged, kTooNew; what was committed before stays.
    SyncReport sync(const std::vector<std::filesystem::path>& paths,
                    const SyncOptions& options = {}, const SyncObserver& observer = {},
                    std::stop_token stop = {});

    /// Takes what came from `path` out of the index, whether it is still on the disk or not: a
    /// root, a folder or a file. Roots at or below it are none any more. Errors: kUsage where the
    /// index has nothing of it, kNoIndex, kLocked, kIo, kDamaged, kTooNew.
    Forgotten forget(const std::filesystem::path& path);

    /// What the index has and what is known of its files; a running indexer does not hinder it.
    /// Errors: kNoIndex, kIo, kDamaged, kTooNew.
    [[nodiscard]] IndexStatus status() const;
    /// Problems found in the index's files and in the agreement of ledger and documents; none if
    /// sound. Errors: kNoIndex, kIo.
    [[nodiscard]] std::vector<std::string> check() const;
    /// Rewrites the index as small as it gets, into a new generation. Errors: kNoIndex, kLocked,
    /// kIo, kDamaged.
    Compaction compact();

  private:
    std::filesystem::path directory_;
};

}  // namespace newsdex
