// A file in, articles out. One implementation a format, listed in registry.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <newsdex/article.hpp>
#include <newsdex/indexer.hpp>

#include "base/hash.hpp"
#include "dates/evidence.hpp"
#include "files/file_state.hpp"

namespace newsdex::sources {

class DateOrders;

struct ReadOptions {
    std::int64_t now = 0;  ///< seconds since 1970, for dates in the future and two-digit years
    std::uint64_t max_body_bytes = 32ULL << 20;
    std::uint64_t max_record_bytes = 256ULL << 20;
    /// What the dates of the file at hand tell of 03/04/2026; set by its reader, null if nothing.
    const DateOrders* date_orders = nullptr;
    /// Where it is written down what evidence_of() was asked; set by read_file().
    dates::AskedEvidence* asked = nullptr;
};

/// What is known of the file's date apart from its content.
[[nodiscard]] inline dates::FileEvidence evidence_of(const files::FileEntry& entry,
                                                     const ReadOptions& options) {
    return {entry.name, entry.mtime_ns, options.now, options.asked};
}

/// Of a body that was longer than max_body_bytes: read_file() reports the loss.
inline void note_cut_body(const ReadOptions& options, Article& article) {
    article.body_is_cut = true;
    article.origin["body"] = "cut at " + std::to_string(options.max_body_bytes >> 20U) + " MiB";
}

/// Where a record stands in its file: Article::member, Article::byte_range.
struct RecordPlace {
    std::string member;
    std::pair<std::uint64_t, std::uint64_t> range;
};

/// Receives what a file holds, in the order of the file. Calls come from the reading thread.
class ArticleVisitor {
  public:
    virtual ~ArticleVisitor() = default;
    /// False: stop reading (the outcome is then kStopped).
    virtual bool on_article(Article&& article) = 0;
    /// The same of an article that depends on nothing but what `record` is the hash of: its bytes
    /// and how its file is read, the place in the file aside.
    virtual bool on_article_of(const base::Hash& /*record*/, Article&& article) {
        return on_article(std::move(article));
    }
    /// True: the record gave an article before that it would give again, at this place now. It is
    /// not read.
    virtual bool take_known(const base::Hash& /*record*/, const RecordPlace& /*place*/) {
        return false;
    }
    /// A record that should have been an article; the rest of the file is read on.
    virtual void on_failure(Failure&& failure) = 0;
    /// A record among articles that is none by its kind: empty, a picture without text. To be
    /// counted by reason. With kUnread a text that no article has, and the key under which it
    /// stands.
    virtual void on_skipped_record(SkipCode /*code*/, std::string_view /*reason*/) {}
};

enum class Outcome : std::uint8_t {
    kRead,     ///< the file's articles were handed over (perhaps none, with failures)
    kSkipped,  ///< not an article by its kind: `reason` (empty, picture, format not read yet)
    /// Should have been one and could not be read: `reason`. What was handed over before is not all
    /// that the file holds (an I/O error): keep what was known of it.
    kFailed,
    kStopped,
    kGone,  ///< it was there when the folder was walked and is not any more: nothing is wrong
};

struct ReadResult {
    Outcome outcome = Outcome::kRead;
    std::string reason = {};                    ///< of a skip or failure: lower case, no full stop
    SkipCode skip = SkipCode::kOther;           ///< of a skip
    FailureCode failure = FailureCode::kOther;  ///< of a failure
    /// Of a failure: the system refused (permission, I/O); the next try may succeed though nothing
    /// of the file's times or size changes.
    bool may_pass = false;
    bool list_path = false;       ///< of a skip: worth naming the file (empty and blank files)
    std::string format = {};      ///< name of the reader, "text", "markdown", "json"
    unsigned reader_version = 0;  ///< raised when the same bytes give other articles
    std::array<std::uint8_t, 16>
        content_hash{};       ///< of the file's bytes as stored; zero if not read to the end
    std::uint64_t bytes = 0;  ///< read from the file
    /// Was a date looked for in the file's name or folders, in its mtime? If not, the same bytes
    /// give the same articles, but for their path, under any name that is_recognised_alike, at any
    /// time of the file.
    bool asked_path = false, asked_mtime = false;
};

[[nodiscard]] ReadResult skipped(SkipCode code, std::string reason, bool list_path = false);
[[nodiscard]] ReadResult failed(FailureCode code, std::string reason);

/// Opens, unpacks (gz, xz, zst), sniffs and reads one file. Sets path, member, byte_range, format,
/// origin of every article; never throws for what the file holds. Memory is bounded by the options.
/// Any thread.
[[nodiscard]] ReadResult read_file(const files::FileEntry& entry, const ReadOptions& options,
                                   ArticleVisitor& visitor);

/// Do two names, each as FileEntry::name, leave the same to what the bytes say of the format?
[[nodiscard]] bool is_recognised_alike(std::string_view name, std::string_view other);

/// The version of the reader that `format` names, 0 if there is none now. A failed file is read
/// again when this changes.
[[nodiscard]] unsigned reader_version(std::string_view format);
/// Changes whenever any reader or the sniffing changes: files that were skipped or failed are tried
/// again.
[[nodiscard]] unsigned readers_version();

}  // namespace newsdex::sources
