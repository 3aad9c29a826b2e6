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
#include "ingest/file_task.hpp"
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

/// Articles that go from hand to hand together: a known one takes less time than waking a thread.
struct ArticleRun {
    std::vector<ReadArticle> articles;
    std::uint64_t bytes = 0;
};

/// A file's end.
struct FileResult {
    sources::ReadResult read;
    std::vector<Failure> failures;                ///< of records; their path is left empty
    std::map<SkipReason, std::uint64_t> skipped;  ///< records that are no articles
    bool same_bytes = false;  ///< as the ledger has it; nothing was read out of it
    bool is_unread = false;   ///< it is not, and must be read with what the index has of it
    bool read_again = false;  ///< see index::FileRecord
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
    /// Waits until a front() without has_known was looked at: must it be read after all?
    [[nodiscard]] bool must_read_front();
    /// Takes its task out, to be given back to read_front() with what the index has of the file.
    [[nodiscard]] FileTask take_front();
    void read_front(FileTask task);
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
    void run(Slot& slot, document::Builder& builder, unsigned worker);
    bool push(Slot& slot, ArticleRun&& run);
    [[nodiscard]] bool take_run();

    PipelineOptions options_;
    const Readers& readers_;
    sources::ReadOptions read_options_;
    std::mutex mutex_;
    std::condition_variable work_there_;       // for workers: a task, or the end
    std::condition_variable room_there_;       // for workers: the queue may be added to
    std::condition_variable result_there_;     // for the taker
    std::deque<std::shared_ptr<Slot>> tasks_;  // in flight, oldest first
    std::size_t next_task_ = 0;                // first in tasks_ that no worker has taken
    std::shared_ptr<Slot> again_;              // the front, to be read before any other
    ArticleRun taken_;                         // of front(); the taker's
    std::size_t next_article_ = 0;             // in taken_
    std::uint64_t queued_bytes_ = 0;
    std::atomic<bool> stopping_ = false;
    std::vector<std::jthread> workers_;  // last: they use all of the above
};

}  // namespace newsdex::ingest
