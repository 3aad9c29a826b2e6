// Articles on disk that a writer leads from one state to the next and round again, and their index.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

/// Steady articles that never change, and a few that come, change and go. One thread at a time.
class Articles {
  public:
    /// States that follow each other: 0, 1, …, kStates - 1, 0, …
    static constexpr unsigned kStates = 4;
    /// A word in the title of each steady article.
    static constexpr const char* kSteady = "steadily";

    /// Writes the articles of state 0; nothing is indexed yet.
    Articles();

    /// Writes what state `turn` % kStates has and the state before it has not, and removes what it
    /// has no more.
    void turn_to(unsigned turn) const;

    [[nodiscard]] std::filesystem::path news() const { return folder_ / "news"; }
    [[nodiscard]] std::filesystem::path index() const { return folder_ / "db"; }

  private:
    TemporaryFolder folder_;
};

}  // namespace newsdex::test
