// The exit codes of the two programs: docs and scripts rely on them.
#pragma once

#include <newsdex/indexer.hpp>
#include <newsdex/search.hpp>

namespace newsdex::cli {

inline constexpr int kFound = 0;         ///< searcher: at least one article (as grep)
inline constexpr int kNothingFound = 1;  ///< searcher: none
inline constexpr int kAllIn = 0;         ///< indexer: every input is in
inline constexpr int kSomeFailed = 1;    ///< indexer: some inputs failed and the rest is in
inline constexpr int kError = 2;         ///< both: not done

/// By the number of articles in the list, whatever page of it is shown.
[[nodiscard]] inline int exit_code(const Results& results) noexcept {
    return results.total > 0 ? kFound : kNothingFound;
}

/// `signal`: the one that ended the run early, 0 if none did.
[[nodiscard]] inline int exit_code(const SyncReport& report, int signal) noexcept {
    if (report.stopped && signal != 0) return 128 + signal;
    return report.failures.empty() && report.warnings.empty() ? kAllIn : kSomeFailed;
}

}  // namespace newsdex::cli
