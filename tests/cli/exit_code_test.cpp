#include "cli/exit_code.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace newsdex::cli {
namespace {

TEST(ExitCode, OfASearchTellsWhetherAnythingWasFoundWhateverThePage) {
    Results results;
    EXPECT_EQ(exit_code(results), 1);
    results.total = 3;
    results.offset = 100;  // a page behind the end: no hits, but three were found
    EXPECT_EQ(exit_code(results), 0);
}

TEST(ExitCode, OfARunTellsFailuresWarningsAndSignals) {
    SyncReport report;
    EXPECT_EQ(exit_code(report, 0), 0);
    report.skipped[{SkipCode::kKind, false, "picture"}] = 7;
    EXPECT_EQ(exit_code(report, 0), 0);
    report.warnings = {"cannot index: news: no such folder; its articles are kept"};
    EXPECT_EQ(exit_code(report, 0), 1);
    report.warnings.clear();
    report.failures = {{"a.txt", "", "permission denied"}};
    EXPECT_EQ(exit_code(report, 0), 1);
    report.stopped = true;
    EXPECT_EQ(exit_code(report, SIGINT), 130);
    EXPECT_EQ(exit_code(report, SIGTERM), 143);
}

TEST(ExitCode, OfARunThatWasDoneBeforeTheSignalIsThatOfTheRun) {
    EXPECT_EQ(exit_code(SyncReport{}, SIGINT), 0);
}

}  // namespace
}  // namespace newsdex::cli
