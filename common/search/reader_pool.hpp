// Readers for any number of threads, each request on one revision of the index.
//
// A reader's blocks stay whole over one commit of the writer; after a second one it may fail, or
// see blocks of another revision without failing (features of glass, docs/architecture.md). So a
// request is repeated on a newer revision if its own was superseded while it ran. A switch to a new
// generation never touches the files of the old one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "analysis/analyzer.hpp"
#include "engine/backend.hpp"

namespace newsdex::search {

/// An open revision and what is needed to search it. One thread at a time.
struct Reader {
    std::unique_ptr<engine::Session> session;
    std::unique_ptr<analysis::Analyzer> analyzer;

    [[nodiscard]] const engine::Engine& engine() const { return session->engine(); }
};

class ReaderPool;

/// Reads a list that is handed out piece by piece, while writers may supersede one revision after
/// the other. One thread at a time.
class ListReading {
  public:
    /// Of the list's revision, or of the later one that the last piece was read from.
    [[nodiscard]] Reader& reader() const noexcept { return later_ ? *later_ : *first_; }

    /// What was read so far is the list, all on one revision; else the work is run again.
    void fix();
    /// Afterwards: runs `read` on a revision that stood until it was done, again if need be;
    /// `is_later`: articles may have changed since the list was made. False if nothing tells any
    /// more which articles were meant: a generation gave way to another, and this one was committed
    /// to after the list was made. Errors: as ReaderPool::run().
    [[nodiscard]] bool read(const std::function<void(Reader&, bool is_later)>& read);

  private:
    friend class ReaderPool;
    explicit ListReading(const ReaderPool& pool);
    [[nodiscard]] bool stood(std::unique_ptr<Reader>& newer) const;

    const ReaderPool& pool_;
    std::unique_ptr<Reader> first_;  ///< of the list's revision; what was made of it refers to it
    std::unique_ptr<Reader> later_;
    bool is_fixed_ = false;
};

/// Any thread.
class ReaderPool {
  public:
    /// Opens a first reader. Errors: as Backend::open.
    ReaderPool(std::unique_ptr<const engine::Backend> backend,
               std::vector<std::filesystem::path> directories);

    /// Runs `work` on a reader of the newest revision, again if the revision was superseded
    /// meanwhile; `work` must set its result anew each time. Errors: what `work` throws on a
    /// revision that stood; kIo if writers superseded every one of many tries.
    void run(const std::function<void(Reader&)>& work);

    /// The same for work that hands out a list piece by piece. It is run again until it came to
    /// ListReading::fix(); from there on it goes on from revision to revision.
    void hand_out(const std::function<void(ListReading&)>& work) const;

  private:
    friend class ListReading;
    [[nodiscard]] std::unique_ptr<Reader> open_reader() const;
    /// An idle reader, perhaps of a superseded revision; null if there is none.
    [[nodiscard]] std::unique_ptr<Reader> take();
    void give_back(std::unique_ptr<Reader> reader);
    void drop_superseded();

    std::unique_ptr<const engine::Backend> backend_;
    std::vector<std::filesystem::path> directories_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace newsdex::search
