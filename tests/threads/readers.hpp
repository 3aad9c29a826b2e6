// Readers on threads of one process: they ask the same questions again and again, and every answer,
// to the last snippet, must be that of a state in which the index was while the question was asked.
#pragma once

#include <newsdex/index.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/threads/articles.hpp"

namespace newsdex::test {

/// The whole answer to each question, as text.
using Answers = std::vector<std::string>;

/// Asks everything of an index that nobody writes to. Any thread.
[[nodiscard]] Answers ask_all(const Index& index);

/// Where the writer is. Its n-th turn leads to state n % Articles::kStates.
struct Turns {
    std::atomic<unsigned> begun = 0;  ///< raised before the first file is written
    std::atomic<unsigned> done = 0;   ///< raised when the sync is done
};

class Readers {
  public:
    static constexpr unsigned kThreads = 8;

    /// Starts them on one shared Index. Each asks everything at least `passes` times.
    /// `expected`: by state.
    Readers(std::filesystem::path index, const std::vector<Answers>& expected, const Turns& turns,
            unsigned passes);
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;
    ~Readers();

    /// Ends them after their passes and waits for it.
    void stop();
    /// Errors and wrong answers, the first twenty; after stop().
    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }
    [[nodiscard]] std::uint64_t answers() const { return answers_; }
    [[nodiscard]] std::uint64_t problem_count() const { return problem_count_; }

  private:
    void read(unsigned number);
    void ask(const Index& index, std::size_t question);
    void look_up(const Index& index, unsigned number);
    void report(const std::string& problem);

    std::filesystem::path directory_;
    const std::vector<Answers>& expected_;
    const Turns& turns_;
    unsigned passes_;
    Index shared_;
    std::vector<std::string> steady_;  // ids of articles that are always there
    std::atomic<bool> stopping_ = false;
    std::atomic<std::uint64_t> answers_ = 0, problem_count_ = 0;
    std::mutex mutex_;
    std::vector<std::string> problems_;  // guarded by mutex_ until stop()
    std::vector<std::jthread> threads_;  // last: ends before what they use
};

}  // namespace newsdex::test
