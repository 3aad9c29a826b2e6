#include "cli/progress.hpp"

#include <gtest/gtest.h>

namespace newsdex::cli {
namespace {

SyncProgress progress(std::uint64_t files, std::uint64_t bytes) {
    return {.files_done = files,
            .files_total = 20'000,
            .bytes_done = bytes,
            .bytes_total = 400'000'000,
            .articles = files};
}

TEST(ProgressLine, TellsShareRateAndTimeLeft) {
    EXPECT_EQ(progress_line(progress(8'000, 160'000'000), 20, 79),
              "[###########                 ]  40% 8,000 of 20,000 files, 8.00 MB/s, 0:30 left");
}

TEST(ProgressLine, LeavesOutWholePartsWhereThereIsNoRoom) {
    const SyncProgress some = progress(8'000, 160'000'000);
    EXPECT_EQ(progress_line(some, 20, 60),
              "[###      ]  40% 8,000 of 20,000 files, 8.00 MB/s, 0:30 left");
    EXPECT_EQ(progress_line(some, 20, 50), " 40% 8,000 of 20,000 files, 8.00 MB/s, 0:30 left");
    EXPECT_EQ(progress_line(some, 20, 40), " 40% 8,000 of 20,000 files, 0:30 left");
    EXPECT_EQ(progress_line(some, 20, 30), " 40% 8,000 of 20,000 files");
    EXPECT_EQ(progress_line(some, 20, 24), "[##    ]  40%, 0:30 left");
    EXPECT_EQ(progress_line(some, 20, 8), " 40%");
}

TEST(ProgressLine, GuessesNothingBeforeThereIsAnythingToGuessFrom) {
    EXPECT_EQ(progress_line(progress(1, 1'000'000), 0.5, 40),
              "[               ]   0% 1 of 20,000 files");
    const std::string early = progress_line(progress(1, 1'000), 5, 60);
    EXPECT_EQ(early.find("left"), std::string::npos) << early;
}

TEST(ProgressLine, CountsFilesWhereNoBytesAreKnown) {
    SyncProgress some = progress(5'000, 0);
    some.bytes_total = 0;
    EXPECT_NE(progress_line(some, 0, 79).find(" 25% "), std::string::npos);
}

TEST(ProgressLine, FitsEveryWidthAndNeverPassesAHundred) {
    for (std::size_t columns = 1; columns < 200; ++columns) {
        for (const std::uint64_t files : {0U, 1U, 9'999U, 20'000U, 30'000U}) {
            const std::string line = progress_line(progress(files, files * 20'000), 3, columns);
            ASSERT_LE(line.size(), columns);
            ASSERT_EQ(line.find("150%"), std::string::npos);
        }
    }
}

TEST(ProgressLine, HasNoTroubleWithNothingToDo) {
    EXPECT_EQ(progress_line({}, 0, 30), "[          ]   0% 0 of 0 files");
}

}  // namespace
}  // namespace newsdex::cli
