// A request asks once, after its work, whether its revision stood.
#include "search/reader_pool.hpp"

#include <newsdex/error.hpp>

#include <string>
#include <utility>

#include "store/naming.hpp"

namespace newsdex::search {
namespace {

constexpr std::size_t kMostIdle = 64;
// A request takes milliseconds and a commit longer: more than a few repeats means that something
// else is wrong.
constexpr int kMostTries = 20;

/// Errors that a superseded revision can cause: blocks that are gone or of another revision.
bool may_be_superseded(const Error& error) {
    return error.code() == ErrorCode::kIo || error.code() == ErrorCode::kDamaged;
}

/// Thrown by ListReading::fix(); no std::exception, so that nobody on the way takes it for an
/// error.
struct Superseded {};

[[noreturn]] void throw_superseded(const std::filesystem::path& directory) {
    throw Error(ErrorCode::kIo, "cannot search the index: " + directory.string() +
                                    ": it changed during each of " + std::to_string(kMostTries) +
                                    " tries; ask again when the indexer is done");
}

}  // namespace

ReaderPool::ReaderPool(std::unique_ptr<const engine::Backend> backend,
                       std::vector<std::filesystem::path> directories)
    : backend_(std::move(backend)), directories_(std::move(directories)) {
    give_back(open_reader());
}

std::unique_ptr<Reader> ReaderPool::open_reader() const {
    auto reader = std::make_unique<Reader>();
    reader->session = backend_->open(directories_);
    reader->analyzer = std::make_unique<analysis::Analyzer>(reader->session->info().language);
    return reader;
}

std::unique_ptr<Reader> ReaderPool::take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Reader> reader = std::move(idle_.back());
    idle_.pop_back();
    return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < kMostIdle) idle_.push_back(std::move(reader));
}

void ReaderPool::drop_superseded() {
    const std::lock_guard lock(mutex_);
    std::erase_if(idle_, [](const auto& reader) { return !reader->session->is_current(); });
}

void ReaderPool::run(const std::function<void(Reader&)>& work) {
    std::unique_ptr<Reader> reader = take();
    // Whether an idle reader is of the newest revision is asked once, after the work.
    bool is_new = reader == nullptr;
    if (is_new) reader = open_reader();
    for (int tries = 1;; ++tries) {
        try {
            store::naming(directories_.front(), [&] { work(*reader); });
            if (reader->session->is_current()) break;
            std::unique_ptr<Reader> newer = open_reader();
            const bool is_sound = is_new && reader->session->outlives(newer->session->revision());
            reader = std::move(newer);
            if (is_sound) break;
        } catch (const Error& error) {
            const bool stands = is_new && !may_be_superseded(error);
            if (stands || reader->session->is_current()) throw;
            reader = open_reader();
        }
        if (!is_new) drop_superseded();
        is_new = true;
        if (tries == kMostTries) throw_superseded(directories_.front());
    }
    give_back(std::move(reader));
}

void ReaderPool::hand_out(const std::function<void(ListReading&)>& work) const {
    for (int tries = 1; tries <= kMostTries; ++tries) {
        ListReading list(*this);
        try {
            return store::naming(directories_.front(), [&] { work(list); });
        } catch (const Superseded&) {
        } catch (const Error& error) {
            const bool stands = !may_be_superseded(error) || list.reader().session->is_current();
            if (stands || list.is_fixed_) throw;
        }
    }
    throw_superseded(directories_.front());
}

ListReading::ListReading(const ReaderPool& pool) : pool_(pool), first_(pool.open_reader()) {}

/// `newer`: a reader of the newest revision, if one had to be opened.
bool ListReading::stood(std::unique_ptr<Reader>& newer) const {
    if (reader().session->is_current()) return true;
    newer = pool_.open_reader();
    return reader().session->outlives(newer->session->revision());
}

void ListReading::fix() {
    std::unique_ptr<Reader> newer;
    if (!stood(newer)) throw Superseded{};
    is_fixed_ = true;
}

bool ListReading::read(const std::function<void(Reader&, bool)>& read) {
    for (int tries = 1; tries <= kMostTries; ++tries) {
        std::unique_ptr<Reader> newer;
        try {
            read(reader(), later_ != nullptr);
            if (stood(newer)) return true;
        } catch (const Error& error) {
            // A commit that is being made writes over what the last one left behind.
            if (!may_be_superseded(error) || reader().session->is_current()) throw;
            newer = pool_.open_reader();
        }
        const auto& generations = reader().session->revision().generations;
        if (newer->session->revision().generations != generations) return false;
        later_ = std::move(newer);
    }
    throw_superseded(pool_.directories_.front());
}

}  // namespace newsdex::search
