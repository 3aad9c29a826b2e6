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

    /// The same for work that hands out what it has piece by piece: it calls `stand` before each,
    /// which ends the try if what was read so far may not stand. Once a piece is out there is no
    /// other try: kIo if the revision was superseded then.
    void hand_out(
        const std::function<void(Reader&, const std::function<void()>& stand)>& work) const;

  private:
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
