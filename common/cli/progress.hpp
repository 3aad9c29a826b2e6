// The progress bar of a run: how much is done, how fast, how long it will take yet.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include <newsdex/indexer.hpp>

namespace newsdex::cli {

/// One line of at most `columns` columns, without an end: "[####      ]  40% 8,000 of 20,000 files,
/// 12.3 MB/s, 0:41 left". The share is of bytes, of files where there are none. No time is given
/// before a second and a hundredth of the work have passed.
[[nodiscard]] std::string progress_line(const SyncProgress& progress, double seconds,
                                        std::size_t columns);

/// Draws the line on stderr, at most ten times a second, and only on a terminal. Called from one
/// thread at a time.
class ProgressBar {
  public:
    ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// Wipes the line.
    ~ProgressBar() { clear(); }

    void show(const SyncProgress& progress);
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    bool on_terminal_;
    bool drawn_ = false;
    Clock::time_point begin_ = Clock::now(), last_{};
};

}  // namespace newsdex::cli
