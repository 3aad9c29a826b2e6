// How the search comes to an engine: a backend opens indexes, a session is one revision of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/engine.hpp"
#include "schema/metadata.hpp"

namespace newsdex::engine {

/// Which revision a session is of.
struct Revision {
    std::vector<std::string> generations;  ///< of each index
    std::uint64_t commits = 0;             ///< grows with each within the generations
};

/// One revision, held open. One thread at a time.
class Session {
  public:
    virtual ~Session() = default;

    [[nodiscard]] virtual const Engine& engine() const = 0;
    /// Of the first index; those of the others agree.
    [[nodiscard]] virtual const schema::IndexInfo& info() const = 0;
    [[nodiscard]] virtual const Revision& revision() const = 0;
    /// Which of the indexes that were opened holds the article, from 0.
    [[nodiscard]] virtual std::size_t index_of(DocId /*docid*/) const { return 0; }
    /// False once an index was committed to or switched. To be asked after each request, so it must
    /// cost no more than a call of stat(2) for each index.
    [[nodiscard]] virtual bool is_current() const noexcept = 0;
    /// Did all that was read in this session stand, though the index has come to `newer`?
    [[nodiscard]] virtual bool outlives(const Revision& newer) const = 0;
};

/// Any thread.
class Backend {
  public:
    virtual ~Backend() = default;

    /// Several indexes are searched as one. Errors: kNoIndex, kDamaged, kTooNew, kIo, and kUsage
    /// if there is none or they differ in language or version.
    [[nodiscard]] virtual std::unique_ptr<Session> open(
        std::span<const std::filesystem::path> directories) const = 0;
};

}  // namespace newsdex::engine
