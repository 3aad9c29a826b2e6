// Eight readers alone, beside a writer, and beside compactions and checks: no error, and no answer
// that no revision ever gave. Each test does a least amount of work, and goes on for
// NEWSDEX_THREADS_SECONDS if that is set (a minute in the long form); then it prints its figures.
// Meant for the thread sanitizer as well.
#include <gtest/gtest.h>

#include <newsdex/index.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "tests/threads/readers.hpp"
#include "tests/threads/upkeep.hpp"

namespace newsdex::test {
namespace {

using Clock = std::chrono::steady_clock;

std::chrono::seconds asked_seconds() {
    if (const char* seconds = std::getenv("NEWSDEX_THREADS_SECONDS"))
        return std::chrono::seconds(std::atoi(seconds));
    return std::chrono::seconds(std::getenv("NEWSDEX_LONG") != nullptr ? 60 : 0);
}

class Threads : public testing::Test {
  protected:
    Threads() {
        // Two rounds: the second finds the same states by updates that the first found by adding.
        for (unsigned turn = 0; turn < 2 * Articles::kStates; ++turn) {
            articles_.turn_to(turn);
            sync(articles_.index(), articles_.news());
            Answers answers = ask_all(Index::open(articles_.index()));
            if (turn < Articles::kStates)
                expected_.push_back(std::move(answers));
            else
                EXPECT_EQ(answers, expected_[turn - Articles::kStates]) << "turn " << turn;
        }
        turns_.begun = turns_.done = 2 * Articles::kStates - 1;
    }

    [[nodiscard]] bool is_over() const { return Clock::now() >= end_; }

    void expect_no_problem(const char* phase, Readers& readers, const std::string& beside) {
        readers.stop();
        for (const std::string& problem : readers.problems()) ADD_FAILURE() << problem;
        if (asked_seconds().count() == 0) return;
        std::cout << phase << ", " << asked_seconds().count() << " s: " << Readers::kThreads
                  << " readers, " << readers.answers() << " answers, " << readers.problem_count()
                  << " problems" << beside << std::endl;
    }

    Articles articles_;
    std::vector<Answers> expected_;  // by state
    Turns turns_;
    Clock::time_point end_ = Clock::now() + asked_seconds();
};

TEST_F(Threads, ReadersAloneShareNothingOfTheEngine) {
    Readers readers(articles_.index(), expected_, turns_, 20);
    std::this_thread::sleep_until(end_);
    expect_no_problem("readers alone", readers, "");
}

TEST_F(Threads, ReadersBesideAWriterSeeWholeRevisionsAndTheNewest) {
    Readers readers(articles_.index(), expected_, turns_, 1);
    constexpr unsigned kLeastTurns = 3 * Articles::kStates;
    unsigned turns = 0;
    for (; turns < kLeastTurns || !is_over(); ++turns) {
        const unsigned turn = ++turns_.begun;
        articles_.turn_to(turn);
        ASSERT_NO_THROW(sync(articles_.index(), articles_.news())) << "turn " << turn;
        turns_.done = turn;
    }
    expect_no_problem("beside a writer", readers, ", " + std::to_string(turns) + " commits");
    EXPECT_TRUE(check(articles_.index()));
}

TEST_F(Threads, ReadersBesideCompactionsAndChecksSeeTheSame) {
    Readers readers(articles_.index(), expected_, turns_, 1);
    constexpr unsigned kLeast = 5;
    std::atomic<bool> done = false;
    unsigned sound = 0, overtaken = 0;
    std::string trouble;
    std::jthread checker([&] {
        try {
            while (!done) ++(check(articles_.index()) ? sound : overtaken);
        } catch (const std::exception& error) {
            trouble = error.what();
        }
    });
    unsigned compactions = 0;
    for (; compactions < kLeast || !is_over(); ++compactions) {
        try {
            compact(articles_.index());
        } catch (const std::exception& error) {
            ADD_FAILURE() << error.what();
            break;
        }
    }
    done = true;
    checker.join();
    EXPECT_EQ(trouble, "");
    expect_no_problem("beside compactions and checks", readers,
                      ", " + std::to_string(compactions) + " compactions, " +
                          std::to_string(sound) + " checks, " + std::to_string(overtaken) +
                          " overtaken by a compaction");
    EXPECT_TRUE(check(articles_.index()));
}

}  // namespace
}  // namespace newsdex::test
