#include "cli/amounts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace newsdex::cli {
namespace {

TEST(Amounts, GroupsDigitsByThrees) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(grouped(UINT64_MAX), "18,446,744,073,709,551,615");
}

TEST(Amounts, GroupedDigitsReadBackAsTheNumber) {
    for (std::uint64_t number = 1, step = 1; step < 5000; ++step) {
        number = number * 6364136223846793005ULL + 1442695040888963407ULL;
        const std::uint64_t cut = number >> (step % 60);
        std::string text = grouped(cut);
        text.erase(std::remove(text.begin(), text.end(), ','), text.end());
        ASSERT_EQ(std::stoull(text), cut);
    }
}

TEST(Amounts, CountsTakeSingularForOneOnly) {
    EXPECT_EQ(counted(0, "file"), "0 files");
    EXPECT_EQ(counted(1, "file"), "1 file");
    EXPECT_EQ(counted(2000, "file"), "2,000 files");
    EXPECT_EQ(counted(2, "article claims", "articles claim"), "2 articles claim");
}

TEST(Amounts, SizesHaveThreeDigits) {
    EXPECT_EQ(size_text(0), "0 bytes");
    EXPECT_EQ(size_text(1), "1 byte");
    EXPECT_EQ(size_text(999), "999 bytes");
    EXPECT_EQ(size_text(1000), "1.00 kB");
    EXPECT_EQ(size_text(12345), "12.3 kB");
    EXPECT_EQ(size_text(999'499), "999 kB");
    EXPECT_EQ(size_text(999'500), "1.00 MB");
    EXPECT_EQ(size_text(45'600'000'000), "45.6 GB");
    EXPECT_EQ(size_text(UINT64_MAX), "18.4 EB");
}

TEST(Amounts, EverySizeHasOneToThreeDigitsBeforeItsUnit) {
    for (std::uint64_t bytes = 1; bytes < UINT64_MAX / 3; bytes = bytes * 3 / 2 + 1) {
        const std::string text = size_text(bytes);
        const auto digits = std::count_if(text.begin(), text.end(),
                                          [](unsigned char c) { return std::isdigit(c) != 0; });
        ASSERT_LE(digits, 3) << text;
        ASSERT_GE(digits, 1) << text;
    }
}

TEST(Amounts, DurationsCountMinutesAndHours) {
    EXPECT_EQ(duration_text(0), "0:00");
    EXPECT_EQ(duration_text(4.6), "0:05");
    EXPECT_EQ(duration_text(59.7), "1:00");
    EXPECT_EQ(duration_text(754), "12:34");
    EXPECT_EQ(duration_text(3723), "1:02:03");
    EXPECT_EQ(duration_text(-5), "0:00");
}

TEST(Amounts, TimesTakenNameTheirUnit) {
    EXPECT_EQ(took_text(0.0124), "12 ms");
    EXPECT_EQ(took_text(1.24), "1.2 s");
    EXPECT_EQ(took_text(125), "2:05 min");
    EXPECT_EQ(took_text(3723), "1:02:03 h");
}

}  // namespace
}  // namespace newsdex::cli
