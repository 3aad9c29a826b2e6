// When a request is repeated, by a backend whose commits the test makes.
#include "search/reader_pool.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include <utility>

#include "tests/search/fake_engine.hpp"

namespace newsdex::search {
namespace {

/// What lies on the disk.
struct FakeIndex {
    engine::Revision revision{{"gen-000001"}, 1};
    int opened = 0;
};

class FakeSession : public engine::Session {
  public:
    explicit FakeSession(const FakeIndex& index) : index_(index), revision_(index.revision) {}

    const engine::Engine& engine() const override { return engine_; }
    const schema::IndexInfo& info() const override { return info_; }
    const engine::Revision& revision() const override { return revision_; }
    bool is_current() const noexcept override {
        return revision_.generations == index_.revision.generations &&
               revision_.commits == index_.revision.commits;
    }
    bool outlives(const engine::Revision& newer) const override {
        return newer.generations == revision_.generations && newer.commits <= revision_.commits + 1;
    }

  private:
    const FakeIndex& index_;
    engine::Revision revision_;
    FakeEngine engine_;
    schema::IndexInfo info_{schema::kSchemaVersion, 1, "en", "english"};
};

class FakeBackend : public engine::Backend {
  public:
    explicit FakeBackend(FakeIndex& index) : index_(index) {}
    std::unique_ptr<engine::Session> open(std::span<const std::filesystem::path>) const override {
        ++index_.opened;
        return std::make_unique<FakeSession>(index_);
    }

  private:
    FakeIndex& index_;
};

struct Pool : testing::Test {
    FakeIndex index;
    ReaderPool pool{std::make_unique<FakeBackend>(index), {"a.newsdex"}};
    std::vector<std::uint64_t> seen;  // commits of the revisions that the work ran on

    /// Runs work that notes its revision and lets `commits` commits come while it is at it, in its
    /// first `times` tries.
    void run(std::uint64_t commits, int times) {
        seen.clear();
        pool.run([&](Reader& reader) {
            seen.push_back(reader.session->revision().commits);
            if (times-- > 0) index.revision.commits += commits;
        });
    }
    std::string failure(ErrorCode code, const std::string& text, bool with_commit) {
        try {
            seen.clear();
            pool.run([&](Reader& reader) {
                seen.push_back(reader.session->revision().commits);
                if (with_commit) ++index.revision.commits;
                throw Error(code, text);
            });
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }
};

TEST_F(Pool, GoesOnWithAReaderWhoseRevisionStands) {
    run(0, 0);
    run(0, 0);
    EXPECT_EQ(seen, std::vector<std::uint64_t>{1});
    EXPECT_EQ(index.opened, 1);
}

TEST_F(Pool, RepeatsWhatAnIdleReaderFoundOfAnOlderRevision) {
    ++index.revision.commits;
    run(0, 0);
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{1, 2}));
    run(0, 0);
    EXPECT_EQ(seen, std::vector<std::uint64_t>{2});
}

// Worked example: the reader was opened for this request, and one commit came: what it read was
// whole. After two it may not have been.
TEST_F(Pool, OneCommitLeavesANewReadersAnswerStanding) {
    ++index.revision.commits;
    run(1, 2);
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{1, 3}));
    run(2, 3);
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{4, 6, 8, 10}));
}

TEST_F(Pool, ASwitchIsNoCommit) {
    run(0, 0);
    seen.clear();
    int tries = 0;
    pool.run([&](Reader&) {
        if (++tries <= 2) index.revision.generations = {"gen-00000" + std::to_string(tries + 1)};
    });
    EXPECT_EQ(tries, 3);
}

TEST_F(Pool, ErrorsOfASupersededRevisionAreTriedAgain) {
    EXPECT_EQ(failure(ErrorCode::kUsage, "no", false), "no");
    EXPECT_EQ(seen.size(), 1U);
    EXPECT_EQ(failure(ErrorCode::kDamaged, "a block of a.newsdex is gone", true),
              "cannot search the index: a.newsdex: it changed during each of 20 tries; ask again "
              "when the indexer is done");
    EXPECT_EQ(seen.size(), 20U);
}

/// Reads a list in three pieces, on whose revision and in how many tries.
struct ListRun {
    int begun = 0;
    std::vector<std::uint64_t> read;  ///< commits of the revisions that pieces were read of
    std::vector<bool> later;
    int kept = 0;
};

TEST_F(Pool, AListIsMadeOnOneRevisionOrBegunAgain) {
    ListRun list;
    pool.hand_out([&](ListReading& reading) {
        if (++list.begun <= 2) index.revision.commits += 2;
        reading.fix();
        ++list.kept;
    });
    EXPECT_EQ(list.begun, 3);
    EXPECT_EQ(list.kept, 1);
}

TEST_F(Pool, AListIsReadOnFromALaterRevisionThatStands) {
    ListRun list;
    pool.hand_out([&](ListReading& reading) {
        ++list.begun;
        reading.fix();
        for (int piece = 0; piece < 4; ++piece) {
            list.kept += reading.read([&](Reader& reader, bool is_later) {
                list.read.push_back(reader.session->revision().commits);
                list.later.push_back(is_later);
                if (piece == 1) ++index.revision.commits;
                if (piece == 2 && list.read.size() < 5) index.revision.commits += 2;
            });
        }
    });
    EXPECT_EQ(list.begun, 1);
    EXPECT_EQ(list.kept, 4);
    // One commit leaves the revision standing; after three the piece is read again, and of the
    // revision that was the newest then; two more, and once more.
    EXPECT_EQ(list.read, (std::vector<std::uint64_t>{1, 1, 1, 4, 6, 6}));
    EXPECT_EQ(list.later, (std::vector<bool>{false, false, false, true, true, true}));
}

TEST_F(Pool, APieceThatFailsOnASupersededRevisionIsReadAgain) {
    ListRun list;
    const auto read = [&](std::uint64_t commits) {
        pool.hand_out([&](ListReading& reading) {
            reading.fix();
            list.kept += reading.read([&](Reader&, bool is_later) {
                if (is_later) return;
                index.revision.commits += commits;
                throw Error(ErrorCode::kDamaged, "a block of a.newsdex is gone");
            });
        });
    };
    read(2);
    EXPECT_EQ(list.kept, 1);
    EXPECT_THROW(read(0), Error);
    EXPECT_EQ(list.kept, 1);
}

TEST_F(Pool, AListEndsWhereItsGenerationWasCommittedToAndLeft) {
    ListRun list;
    pool.hand_out([&](ListReading& reading) {
        ++list.begun;
        reading.fix();
        index.revision = {{"gen-000002"}, 7};
        EXPECT_FALSE(reading.read([&](Reader&, bool) { ++list.kept; }));
    });
    EXPECT_EQ(list.begun, 1);
    EXPECT_EQ(list.kept, 1);
}

TEST_F(Pool, NamesTheIndexOfADamagedDocument) {
    EXPECT_EQ(failure(ErrorCode::kDamaged, "document data is not JSON", false),
              "cannot read the index: a.newsdex: document data is not JSON");
}

}  // namespace
}  // namespace newsdex::search
