// A session is a snapshot with the engine over it.
#include "engine/xapian/xapian_backend.hpp"

#include <utility>

#include "engine/xapian/xapian_engine.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::engine {
namespace {

class XapianSession : public Session {
  public:
    explicit XapianSession(std::unique_ptr<store::Snapshot> snapshot)
        : snapshot_(std::move(snapshot)),
          revision_{snapshot_->generations(), snapshot_->revision()},
          engine_(make_xapian_engine(*snapshot_)) {}

    const Engine& engine() const override { return *engine_; }
    const schema::IndexInfo& info() const override { return snapshot_->info(); }
    const Revision& revision() const override { return revision_; }
    /// libxapian deals out the numbers of several databases in turn.
    std::size_t index_of(DocId docid) const override {
        return (docid - 1) % revision_.generations.size();
    }
    bool is_current() const noexcept override { return snapshot_->is_current(); }
    /// One commit leaves the blocks of the revision before it whole, a switch all of them.
    bool outlives(const Revision& newer) const override {
        return newer.generations == revision_.generations ? newer.commits <= revision_.commits + 1
                                                          : snapshot_->is_left_behind();
    }

  private:
    std::unique_ptr<store::Snapshot> snapshot_;
    Revision revision_;
    std::unique_ptr<Engine> engine_;  // refers to the snapshot
};

class XapianBackend : public Backend {
  public:
    std::unique_ptr<Session> open(
        std::span<const std::filesystem::path> directories) const override {
        return std::make_unique<XapianSession>(store::Snapshot::open(directories));
    }
};

}  // namespace

std::unique_ptr<Backend> make_xapian_backend() { return std::make_unique<XapianBackend>(); }

}  // namespace newsdex::engine
