// Files in, analysed articles out: worker threads read and analyse, one thread takes the results in
// the order of the files, so that the index never depends on the number of workers.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "document/builder.hpp"
#include "index/claims.hpp"
#include "index/known.hpp"
#include "ingest/plan.hpp"
#include "ingest/readers.hpp"
#include "ingest/reading_marks.hpp"

namespace newsdex::ingest {

/// An article as a worker hands it over.
struct ReadArticle {
    base::Hash content{};
    /// None where the record was not read, as it is the one that the known document was made of.
    std::optional<index::Claim> claim;
    schema::Member member;         ///< its place in the file; no docid
    bool id_follows_path = false;  ///< the id that it asks for is made from the path
    /// Of FileTask::known: has the same content, and none was taken for it before.
    std::optional<std::size_t> known;
    document::DocumentTerms document;  ///< where none is known
};

/// A file's end.
struct FileResult {
    sources::ReadResult read;
    std::vector<Failure> failures;                ///< of records; their path is left empty
    std::map<SkipReason, std::uint64_t> skipped;  ///< records that are no articles
    bool same_bytes = false;  ///< as the ledger has it; nothing was read out of it
    bool read_again = false;  ///< see index::FileRecord
};

/// A planned file with the documents that the index has of it.
struct FileTask {
    PlannedFile file;
    schema::FileNumber number = 0;
    std::vector<index::KnownDocument> known;  ///< ascending by docid
    std::vector<schema::Member> members;      ///< where they stood, ascending by docid

    bool is_rebuild = false;  ///< what the ledger has of it is of another index

    /// What the ledger has of it under the name before; null if it was not renamed.
    [[nodiscard]] const index::FileRecord* renamed() const {
        return file.moved_from && !is_rebuild ? &*file.moved_from : nullptr;
    }
    /// Renamed, and surely as it was: its bytes need not be looked at.
    [[nodiscard]] bool has_same_bytes() const {
        return renamed() != nullptr && file.same_bytes_as_moved;
    }
    /// The same under this name or the one before; null if it is new.
    [[nodiscard]] const index::FileRecord* before() const {
        return file.old ? &*file.old : renamed();
    }
};

struct PipelineOptions {
    unsigned jobs = 1;
    std::string language;          ///< of the analyzer
    std::string default_language;  ///< of articles that name none; "" to leave them
    std::uint64_t queue_bytes = 16ULL << 20;
    const ReadingMarks* marks = nullptr;  ///< where what is in hand is written down
    bool alone = false;                   ///< the files are suspects: jobs is 1
    bool analyse = true;                  ///< false: documents are left empty shells (dry run)
};

/// One thread submits and takes; the workers are its own.
class Pipeline {
  public:
    Pipeline(PipelineOptions options, const Readers& readers);
    /// Stops the workers, whatever they are at.
    ~Pipeline();

    void submit(FileTask task);
    [[nodiscard]] std::size_t in_flight() const noexcept { return tasks_.size(); }
    /// The file whose articles come next; there must be one in flight.
    [[nodiscard]] const FileTask& front() const;
    /// The next article of front(), or nothing when it has no more. Rethrows what a worker threw.
    [[nodiscard]] std::optional<ReadArticle> next_article();
    /// How front() ended; after its last article.
    [[nodiscard]] FileResult take_result();
    /// Forgets front().
    void pop();

  private:
    struct Slot;
    class Visitor;
    void start_workers();
    [[noreturn]] static void rethrow(const Slot& slot);
    void work(unsigned worker);
    void run(Slot& slot, document::Builder& builder);
    bool push(Slot& slot, ReadArticle&& article);

    PipelineOptions options_;
    const Readers& readers_;
    sources::ReadOptions read_options_;
    std::mutex mutex_;
    std::condition_variable work_there_;       // for workers: a task, or the end
    std::condition_variable room_there_;       // for workers: the queue may be added to
    std::condition_variable result_there_;     // for the taker
    std::deque<std::shared_ptr<Slot>> tasks_;  // in flight, oldest first
    std::size_t next_task_ = 0;                // first in tasks_ that no worker has taken
    std::uint64_t queued_bytes_ = 0;
    std::atomic<bool> stopping_ = false;
    std::vector<std::jthread> workers_;  // last: they use all of the above
};

}  // namespace newsdex::ingest
