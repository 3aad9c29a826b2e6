// One queue for all workers, bounded in bytes: only the file that is taken from now may always add.
#include "ingest/pipeline.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <new>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "article/content_hash.hpp"
#include "article/default_language.hpp"
#include "article/identity.hpp"
#include "ingest/file_hash.hpp"
#include "ingest/fresh_times.hpp"
#include "ingest/known_articles.hpp"

namespace newsdex::ingest {

struct Pipeline::Slot {
    FileTask task;
    // The rest is guarded by the pipeline's mutex.
    std::deque<ArticleRun> runs;
    std::optional<FileResult> result;
    std::exception_ptr error;
};

namespace {

/// What a run holds at least, but for the last of a file: some 300 known articles, or a long one.
constexpr std::uint64_t kRunBytes = 64ULL << 10U;

std::uint64_t size_of(const ReadArticle& article) {
    return sizeof article + article.document.size_bytes();
}

/// Is the file, byte for byte, what the ledger's entry was made from, and would it be read alike?
/// With another mtime it might not, if that was asked: an article that says "March 2" takes the
/// year from there. Likewise with another name.
bool is_as_before(const FileTask& task, const Readers& readers) {
    if (task.before() == nullptr || task.before()->content_hash == base::Hash{}) return false;
    const index::FileRecord& old = *task.before();
    const files::FileEntry& entry = task.file.entry;
    if (old.outcome == index::FileOutcome::kPartial || old.size != entry.size ||
        (old.asked_mtime && old.mtime_ns != entry.mtime_ns))
        return false;
    const bool is_alike = old.path == entry.name ||
                          (!old.asked_path && sources::is_recognised_alike(old.path, entry.name));
    const bool same_reader = old.outcome == index::FileOutcome::kRead
                                 ? old.reader_version == readers.version(old.format)
                                 : old.readers_version == readers.versions();
    return is_alike && same_reader &&
           (task.has_same_bytes() || hash_file(entry.path) == old.content_hash);
}

}  // namespace

/// Turns what a reader yields into what the index takes.
class Pipeline::Visitor : public sources::ArticleVisitor {
  public:
    Visitor(Pipeline& pipeline, Slot& slot, document::Builder& builder)
        : pipeline_(pipeline), slot_(slot), builder_(builder), known_(slot.task) {}

    bool on_article(Article&& article) override { return on_article_of({}, std::move(article)); }

    bool on_article_of(const base::Hash& record, Article&& article) override {
        if (pipeline_.stopping_) return false;
        article.path = slot_.task.file.entry.name;
        ReadArticle out;
        out.content = article::content_hash(article);
        out.claim = index::claim_of(article, out.content, count_equal(out.content));
        out.id_follows_path = !article::is_unique_by_form(article.guid);
        out.member = {0, article.member, article.byte_range, record};
        article::fill_language(article, pipeline_.options_.default_language);
        out.known = known_.take(out.content);
        if (!out.known && pipeline_.options_.analyse)
            out.document = builder_.build(article, out.content, out.claim->id, slot_.task.number);
        return push(std::move(out));
    }

    bool take_known(const base::Hash& record, const sources::RecordPlace& place) override {
        if (pipeline_.stopping_) return false;
        ReadArticle out;
        out.known = known_.take_record(record);
        if (!out.known) return false;
        out.content = slot_.task.known[*out.known].content;
        out.member = {0, place.member, place.range, record};
        return push(std::move(out));
    }

    void on_failure(Failure&& failure) override {
        failure.path.clear();
        failures.push_back(std::move(failure));
    }

    void on_skipped_record(SkipCode code, std::string_view reason) override {
        ++skipped[{code, true, std::string(reason)}];
    }

    /// The rest of the file's articles; false where the pipeline ends.
    bool push_rest() {
        return run_.articles.empty() || pipeline_.push(slot_, std::exchange(run_, {}));
    }

    std::vector<Failure> failures;
    std::map<SkipReason, std::uint64_t> skipped;

  private:
    bool push(ReadArticle&& article) {
        run_.bytes += size_of(article);
        run_.articles.push_back(std::move(article));
        return run_.bytes < kRunBytes || push_rest();
    }

    /// Of the articles before, those with the same content.
    std::uint64_t count_equal(const base::Hash& content) {
        const auto [seen, is_new] = seen_.try_emplace(content);
        if (is_new && known_.is_unread(content)) ++seen->second;
        return seen->second++;
    }

    Pipeline& pipeline_;
    Slot& slot_;
    document::Builder& builder_;
    KnownArticles known_;
    ArticleRun run_;
    std::unordered_map<base::Hash, std::uint64_t, base::HashOfHash> seen_;  // articles, by content
};

Pipeline::Pipeline(PipelineOptions options, const Readers& readers)
    : options_(std::move(options)), readers_(readers) {
    read_options_.now = std::chrono::duration_cast<std::chrono::seconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count();
    start_workers();
}

/// As many as are wanted, or as there can be: fewer are slower and come to the same.
void Pipeline::start_workers() {
    for (unsigned i = 0; i < std::max(1U, options_.jobs); ++i) {
        try {
            workers_.emplace_back([this, i] { work(i); });
        } catch (const std::bad_alloc&) {
            if (i == 0) throw;
            return;
        } catch (const std::system_error& error) {
            if (i > 0) return;
            throw Error(ErrorCode::kIo,
                        std::string("cannot read files: no thread can be started: ") +
                            error.code().message() +
                            "; raise the limits of processes and memory (ulimit -u, ulimit -v)");
        }
    }
}

Pipeline::~Pipeline() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    work_there_.notify_all();
    room_there_.notify_all();
}

void Pipeline::submit(FileTask task) {
    auto slot = std::make_shared<Slot>();
    slot->task = std::move(task);
    {
        const std::scoped_lock lock(mutex_);
        tasks_.push_back(std::move(slot));
    }
    work_there_.notify_one();
}

const FileTask& Pipeline::front() const { return tasks_.front()->task; }

bool Pipeline::must_read_front() {
    Slot& slot = *tasks_.front();
    std::unique_lock lock(mutex_);
    result_there_.wait(lock, [&slot] { return slot.result.has_value(); });
    if (slot.error) rethrow(slot);
    return slot.result->is_unread;
}

FileTask Pipeline::take_front() { return std::move(tasks_.front()->task); }

void Pipeline::read_front(FileTask task) {
    {
        const std::scoped_lock lock(mutex_);
        again_ = tasks_.front();
        again_->task = std::move(task);
        again_->result.reset();
    }
    work_there_.notify_one();
}

std::optional<ReadArticle> Pipeline::next_article() {
    if (next_article_ == taken_.articles.size() && !take_run()) return std::nullopt;
    return std::move(taken_.articles[next_article_++]);
}

bool Pipeline::take_run() {
    taken_ = {};
    next_article_ = 0;
    Slot& slot = *tasks_.front();
    {
        std::unique_lock lock(mutex_);
        result_there_.wait(lock, [&slot] { return !slot.runs.empty() || slot.result; });
        if (slot.error) rethrow(slot);
        if (slot.runs.empty()) return false;
        taken_ = std::move(slot.runs.front());
        slot.runs.pop_front();
        queued_bytes_ -= taken_.bytes;
    }
    room_there_.notify_all();
    return true;
}

void Pipeline::rethrow(const Slot& slot) {
    try {
        std::rethrow_exception(slot.error);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::kIo, "cannot read the file: " + slot.task.file.entry.path +
                                        ": out of memory; give more (ulimit -v), or use --jobs 1 "
                                        "and a smaller --memory");
    }
}

FileResult Pipeline::take_result() {
    const std::scoped_lock lock(mutex_);
    return std::move(*tasks_.front()->result);
}

void Pipeline::pop() {
    {
        const std::scoped_lock lock(mutex_);
        tasks_.pop_front();
        --next_task_;
    }
    // Another file is the first now: its worker may add though the queue is full.
    room_there_.notify_all();
}

bool Pipeline::push(Slot& slot, ArticleRun&& run) {
    std::unique_lock lock(mutex_);
    room_there_.wait(lock, [&] {
        const bool is_awaited = tasks_.front().get() == &slot && slot.runs.empty();
        return stopping_ || is_awaited || queued_bytes_ + run.bytes <= options_.queue_bytes;
    });
    if (stopping_) return false;
    queued_bytes_ += run.bytes;
    slot.runs.push_back(std::move(run));
    const bool is_first = tasks_.front().get() == &slot;
    lock.unlock();
    if (is_first) result_there_.notify_one();
    return true;
}

void Pipeline::work(unsigned worker) {
    const base::CrashStack stack;
    std::optional<document::Builder> builder;
    for (;;) {
        std::shared_ptr<Slot> slot;
        {
            std::unique_lock lock(mutex_);
            work_there_.wait(lock,
                             [this] { return stopping_ || again_ || next_task_ < tasks_.size(); });
            if (stopping_) return;
            slot = again_ ? std::exchange(again_, nullptr) : tasks_[next_task_++];
        }
        std::exception_ptr error;
        try {
            if (!builder) builder.emplace(options_.language);
            run(*slot, *builder, worker);
            continue;
        } catch (...) {
            error = std::current_exception();
        }
        const std::scoped_lock lock(mutex_);
        slot->error = error;
        slot->result.emplace();
        result_there_.notify_one();
    }
}

void Pipeline::run(Slot& slot, document::Builder& builder, unsigned worker) {
    FileResult result;
    result.read_again = must_be_read_again(slot.task.file.entry);
    if (is_as_before(slot.task, readers_)) {
        result.same_bytes = true;
        if (!slot.task.has_same_bytes()) result.read.bytes = slot.task.file.entry.size;
    } else if (!slot.task.has_known) {
        result.is_unread = true;
    } else {
        const ReadingMarks::Held held(options_.marks, worker, slot.task.file.entry, options_.alone);
        Visitor visitor(*this, slot, builder);
        result.read = readers_.read(slot.task.file.entry, read_options_, visitor);
        visitor.push_rest();
        result.failures = std::move(visitor.failures);
        result.skipped = std::move(visitor.skipped);
    }
    std::unique_lock lock(mutex_);
    slot.result = std::move(result);
    const bool is_first = tasks_.front().get() == &slot;
    lock.unlock();
    if (is_first) result_there_.notify_one();
}

}  // namespace newsdex::ingest
