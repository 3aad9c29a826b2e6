// One run's changes to an index: documents are named, contested ids settled, changes gathered in
// batches. The writer below does as it is told.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/claims.hpp"
#include "index/known.hpp"
#include "index/writer.hpp"

namespace newsdex::index {

/// A commit is due at the latest after so much, which is what a run that is cut off can lose;
/// sooner where memory or the index's size says so. No clock: a busy machine would write more.
struct CommitPace {
    /// In bytes of IndexWriter::pending_bytes(), of which 30 MB take about a second: 2,000 articles
    /// of news were 40 MB and 1.3 s, the commit included.
    std::uint64_t work = 1ULL << 30U;
    std::uint64_t articles = std::numeric_limits<std::uint64_t>::max();
};

/// Another name for a file.
struct NewPath {
    std::string_view before;  ///< "": any
    std::string_view now;
};

/// One thread. Errors of every member: kIo, kDamaged; the last commit then stays what it was.
class Update {
  public:
    /// `writer` null: a dry run, which only counts. `memory_bytes`: allowed for the whole run.
    Update(Known& known, std::unique_ptr<IndexWriter> writer, std::uint64_t memory_bytes,
           const CommitPace& pace);

    /// As of the last commit.
    [[nodiscard]] const Known& known() const noexcept { return known_; }

    /// A number that no file had in this index.
    [[nodiscard]] schema::FileNumber new_file();

    /// `document` as document::Builder made it. Returns the docid that it has from now on; 0 in a
    /// dry run.
    DocId add(document::DocumentTerms document, const Claim& claim);
    void replace(const KnownDocument& old, document::DocumentTerms document, const Claim& claim);
    /// It stays as it is, at another place of its file perhaps.
    void keep(const KnownDocument& document);
    /// The same words and another claim; where its file gets another name, that from `path`.
    /// Nothing is written where all is as it was.
    void move(const KnownDocument& document, const std::optional<NewPath>& path,
              const Claim& claim);
    void remove(const KnownDocument& document);
    /// An empty value removes the entry.
    void set_metadata(const std::string& key, const std::string& value);

    /// A file of so many bytes was read to its end: work that its ledger entry saves.
    void on_read(std::uint64_t bytes) { read_ += bytes; }
    [[nodiscard]] bool has_changes() const { return writer_ && writer_->pending_bytes() > 0; }
    [[nodiscard]] bool is_commit_due() const;
    /// Settles contested ids and publishes all changes, all or nothing.
    void commit();

    /// Articles in the index, with those of this run.
    [[nodiscard]] std::uint64_t articles() const;
    /// See Claims.
    [[nodiscard]] std::int64_t change_of_duplicates() const {
        return claims_.change_of_duplicates();
    }

  private:
    Known& known_;
    std::unique_ptr<IndexWriter> writer_;
    std::uint64_t most_pending_;
    CommitPace pace_;
    Claims claims_;
    std::optional<schema::FileNumber> last_file_;
    bool has_new_file_ = false;
    std::uint64_t handed_over_ = 0;   // articles since the last commit
    std::uint64_t read_ = 0;          // bytes, likewise
    std::int64_t more_articles_ = 0;  // than known_ has
};

}  // namespace newsdex::index
