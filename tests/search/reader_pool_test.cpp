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

// A piece goes out only while what was read stands.
TEST_F(Pool, HandsOutOnOneRevisionOrBeginsAgain) {
    int begun = 0;
    int out = 0;
    const auto hand_out = [&](int superseded_at) {
        begun = out = 0;
        pool.hand_out([&](Reader&, const std::function<void()>& stand) {
            const bool first = ++begun == 1;
            for (int piece = 0; piece < 3; ++piece) {
                if (first && piece == superseded_at) index.revision.commits += 2;
                stand();
                ++out;
            }
        });
    };
    hand_out(-1);
    EXPECT_EQ(begun, 1);
    EXPECT_EQ(out, 3);
    hand_out(0);  // nothing is out yet
    EXPECT_EQ(begun, 2);
    EXPECT_EQ(out, 3);
    try {
        hand_out(1);
        FAIL() << "a part of one revision was joined to a part of another";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kIo);
        EXPECT_STREQ(error.what(),
                     "cannot search the index: a.newsdex: it changed while the list was made, of "
                     "which a part is out; ask again when the indexer is done");
    }
    EXPECT_EQ(out, 1);
}

TEST_F(Pool, OneCommitDoesNotEndWhatIsHandedOut) {
    int out = 0;
    pool.hand_out([&](Reader&, const std::function<void()>& stand) {
        for (int piece = 0; piece < 3; ++piece) {
            if (piece == 1) ++index.revision.commits;
            stand();
            ++out;
        }
    });
    EXPECT_EQ(out, 3);
}

TEST_F(Pool, NamesTheIndexOfADamagedDocument) {
    EXPECT_EQ(failure(ErrorCode::kDamaged, "document data is not JSON", false),
              "cannot read the index: a.newsdex: document data is not JSON");
}

}  // namespace
}  // namespace newsdex::search
