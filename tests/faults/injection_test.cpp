// Every allocation, every thread and every descriptor that a run asks for is refused in turn. It
// then ends with success or exit code 2 and a message; what was committed stays, the index is
// sound, nobody is locked out, and the next run completes it to the same content.
#include <gtest/gtest.h>

#include <csignal>
#include <iostream>
#include <map>

#include "tests/faults/injection.hpp"
#include "tests/faults/world.hpp"

namespace newsdex::test {
namespace {

/// Did a library end the process that newsdex has no hand in? The stack is on stderr then
/// (inject/deaths.cpp). What is known of these is in SECURITY.md.
bool is_death_in(const char* library, const ProgramResult& run) {
    // 128 + signal, as run_program has it.
    const bool is_death = run.exit_code == 128 + SIGABRT || run.exit_code == 128 + SIGSEGV;
    return is_death && run.err.find(library) != std::string::npos;
}

struct Mode {
    const char* kind;
    const char* on;
    long few;  ///< calls that are tried in the short form
};

/// How many runs ended with which exit code, told at the end: a sweep in which nothing ever failed
/// would show.
class Outcomes {
  public:
    explicit Outcomes(std::string name) : name_(std::move(name)) {}
    ~Outcomes() {
        std::cout << name_ << ':';
        for (const auto& [code, count] : counts_) std::cout << "  exit " << code << ": " << count;
        std::cout << '\n';
    }
    Outcomes(const Outcomes&) = delete;
    Outcomes& operator=(const Outcomes&) = delete;
    void add(int exit_code) { ++counts_[exit_code]; }

  private:
    std::string name_;
    std::map<int, long> counts_;
};

/// "" if `now` has nothing but documents of `before` and `after`, and all that both have.
std::string unaccounted(const IndexContent& before, const IndexContent& after,
                        const IndexContent& now) {
    std::string out;
    for (const auto& [id, document] : now) {
        const auto old = before.find(id);
        const auto wanted = after.find(id);
        const bool is_known = (old != before.end() && old->second == document) ||
                              (wanted != after.end() && wanted->second == document);
        if (!is_known) out += id + " is neither as before nor as it should be\n";
    }
    for (const auto& [id, document] : before)
        if (after.contains(id) && !now.contains(id)) out += id + " is lost\n";
    return out;
}

/// Nothing where a first build has not come to an index.
IndexContent content_of(const std::filesystem::path& index) {
    return std::filesystem::exists(index / "XAPIANDB") ? read_content(index) : IndexContent();
}

class Injected : public testing::TestWithParam<Mode> {
  protected:
    void SetUp() override {
        if (!can_preload(NEWSDEX_INJECT)) {
            GTEST_SKIP() << "the programs are built with a sanitizer";
        }
        world_.add_formats();
    }

    [[nodiscard]] Injection at(long call) const { return {GetParam().kind, GetParam().on, call}; }
    [[nodiscard]] std::vector<long> calls_of(const std::vector<std::string>& command) const {
        const long calls = count_calls(command, GetParam().kind, world_.news() / "../count");
        return chosen_calls(calls, GetParam().few);
    }
    [[nodiscard]] static std::string name() {
        return std::string(GetParam().kind) + ' ' + GetParam().on;
    }

    /// Fails one call after the other of an indexer that makes `after` of `before`.
    void expect_survival(const IndexContent& before, const IndexContent& after) {
        // Two workers: more would make as many threads as there are cores.
        const std::vector<std::string> command = world_.indexer({"--jobs", "2"});
        Outcomes outcomes(name());
        const std::vector<long> calls = calls_of(command);
        for (const long call : calls) {
            SCOPED_TRACE(name() + " at call " + std::to_string(call) + " of " +
                         std::to_string(calls.back()));
            before.empty() ? world_.forget() : world_.restore();
            const ProgramResult run = run_injected(command, at(call));
            outcomes.add(run.exit_code);
            // 1: a folder or a file could not be looked at, and is named. libxapian ends the
            // process if it has no memory for the name of a file at some steps of a commit.
            ASSERT_TRUE(run.exit_code <= 2 || is_death_in("libxapian", run)) << run.err;
            ASSERT_EQ(run.exit_code == 0, run.err.empty()) << run.exit_code << run.err;
            ASSERT_EQ(world_.check(), "");
            const IndexContent now = content_of(world_.index());
            ASSERT_EQ(unaccounted(before, after, now), "") << run.err << difference(after, now);
            if (run.exit_code == 0) {
                ASSERT_EQ(difference(after, now), "");
            }
            const ProgramResult completed = world_.sync();
            ASSERT_EQ(completed.exit_code, 0) << completed.err << "after " << run.err;
            ASSERT_EQ(difference(after, read_content(world_.index())), "") << run.err;
        }
    }

    World world_{3, 30};
};

class InjectedIndexer : public Injected {};

TEST_P(InjectedIndexer, AFirstBuildLosesNothing) {
    const IndexContent whole = world_.from_nothing();
    expect_survival({}, whole);
}

TEST_P(InjectedIndexer, AnUpdateLosesNothing) {
    ASSERT_EQ(world_.sync().exit_code, 0);
    const IndexContent before = read_content(world_.index());
    world_.save();
    world_.change();
    expect_survival(before, world_.from_nothing());
}

// Short of descriptors or threads, a run asks for few: each is tried in the short form, too.
INSTANTIATE_TEST_SUITE_P(Kinds, InjectedIndexer,
                         testing::Values(Mode{"allocation", "once", 12},
                                         Mode{"allocation", "full", 12},
                                         Mode{"descriptor", "once", 12},
                                         Mode{"descriptor", "after", 6}, Mode{"path", "once", 60},
                                         Mode{"thread", "once", 3}, Mode{"thread", "after", 3}),
                         [](const auto& mode) {
                             return std::string(mode.param.kind) + '_' + mode.param.on;
                         });

class InjectedReader : public Injected {
  protected:
    /// Fails one call after the other. `may_die`: nlohmann's JSON, which is in the program itself,
    /// ends the process at some of them.
    void expect_answer_or_error(const std::vector<std::string>& command, bool may_die = false) {
        ASSERT_EQ(world_.sync().exit_code, 0);
        const ProgramResult undisturbed = run_program(command);
        ASSERT_EQ(undisturbed.exit_code, 0) << undisturbed.err;
        Outcomes outcomes(name());
        for (const long call : calls_of(command)) {
            SCOPED_TRACE(name() + " at call " + std::to_string(call) + " of " + command.back());
            const ProgramResult run = run_injected(command, at(call));
            outcomes.add(run.exit_code);
            if (is_death_in("libxapian", run) || (may_die && is_death_in("searcher", run)))
                continue;
            // libxapian takes stored articles that it could not open for none, and the check then
            // calls each of them damaged.
            if (run.exit_code == 1 && run.out.find("its data cannot be read") != std::string::npos)
                continue;
            ASSERT_TRUE(run.exit_code == 0 || run.exit_code == 2) << run.exit_code << run.err;
            ASSERT_TRUE(run.exit_code == 0 ? run.out == undisturbed.out : !run.err.empty())
                << run.out << run.err;
        }
        ASSERT_EQ(world_.check(), "");
    }
    [[nodiscard]] std::vector<std::string> searcher(std::vector<std::string> arguments) const {
        std::vector<std::string> command{NEWSDEX_BIN_DIR "/searcher", "--db",
                                         world_.index().string()};
        command.insert(command.end(), arguments.begin(), arguments.end());
        return command;
    }
};

TEST_P(InjectedReader, AQueryIsAnsweredOrRefused) {
    expect_answer_or_error(searcher({"harbour OR storm* OR title:=record OR oil -ferry"}));
}

// libxapian 1.4.22 frees the lists of a phrase (and three Chinese characters are one) twice if an
// allocation fails while it joins them (AndContext::postlist).
TEST_P(InjectedReader, APhraseIsAnsweredOrRefusedOrEndsInXapian) {
    expect_answer_or_error(
        searcher({"--format", "csv", "\"oil prices\" OR (bank w/3 rates) OR 大学生"}));
}

TEST_P(InjectedReader, JsonIsPrintedOrRefusedOrEndsInItsLibrary) {
    expect_answer_or_error(searcher({"--format", "jsonl", "harbour"}), true);
}

TEST_P(InjectedReader, AnIndexIsCheckedOrAnErrorIsTold) {
    expect_answer_or_error({NEWSDEX_BIN_DIR "/indexer", "check", "--db", world_.index().string()});
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, InjectedReader,
    testing::Values(Mode{"allocation", "once", 20}, Mode{"allocation", "full", 20},
                    Mode{"descriptor", "once", 10}, Mode{"descriptor", "after", 10}),
    [](const auto& mode) { return std::string(mode.param.kind) + '_' + mode.param.on; });

}  // namespace
}  // namespace newsdex::test
