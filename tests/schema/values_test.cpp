#include "schema/values.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace newsdex::schema {
namespace {

TEST(Instants, SortAsTimeDoesAndComeBack) {
    const std::int64_t times[] = {
        std::numeric_limits<std::int64_t>::min(), -62'167'219'200, -1, 0, 1, 1'767'398'400,
        std::numeric_limits<std::int64_t>::max()};
    std::string before;
    for (const std::int64_t time : times) {
        const std::string value = encode_instant(time);
        EXPECT_EQ(value.size(), 8U);
        EXPECT_LT(before, value) << time;
        EXPECT_EQ(decode_instant(value), time);
        before = value;
    }
    EXPECT_FALSE(decode_instant(""));
    EXPECT_FALSE(decode_instant("1234567"));
}

TEST(Counts, SortAsNumbersDoAndComeBack) {
    std::string before;
    for (const std::uint32_t count : {0U, 1U, 255U, 256U, 70'000U, 0xFFFFFFFFU}) {
        const std::string value = encode_count(count);
        EXPECT_LT(before, value) << count;
        EXPECT_EQ(decode_count(value), count);
        before = value;
    }
    EXPECT_FALSE(decode_count("123"));
}

TEST(Sections, ComeBack) {
    const PartMap map{{1, 0, 0, 110, 0, 300'000}, 4'000'000'000U};
    EXPECT_EQ(decode_parts(encode_parts(map)), map);
    EXPECT_FALSE(decode_parts(""));
    EXPECT_FALSE(decode_parts(encode_parts(map) + "x"));
    EXPECT_FALSE(decode_parts(encode_parts(map).substr(0, 8)));
}

TEST(Sections, NameTheSectionOfEachPosition) {
    // A title of 5 words, a byline of 2 from 106, a body of 10 from 208.
    const PartMap map{{1, 0, 0, 106, 0, 208}, 217};
    EXPECT_EQ(map.part_at(0), std::nullopt);
    EXPECT_EQ(map.part_at(1), article::Part::kTitle);
    EXPECT_EQ(map.part_at(5), article::Part::kTitle);
    EXPECT_EQ(map.part_at(6), std::nullopt);
    EXPECT_EQ(map.part_at(105), std::nullopt);
    EXPECT_EQ(map.part_at(106), article::Part::kByline);
    EXPECT_EQ(map.part_at(107), article::Part::kByline);
    EXPECT_EQ(map.part_at(108), std::nullopt);
    EXPECT_EQ(map.part_at(208), article::Part::kBody);
    EXPECT_EQ(map.part_at(217), article::Part::kBody);
    EXPECT_EQ(map.part_at(218), std::nullopt);
}

}  // namespace
}  // namespace newsdex::schema
