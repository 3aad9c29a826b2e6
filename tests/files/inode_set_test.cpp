#include "files/inode_set.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/random.hpp"

namespace newsdex::files {
namespace {

TEST(InodeSet, IsASet) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        test::Random random(seed);
        InodeSet set;
        std::set<std::uint64_t> model;
        const std::uint64_t spread = std::uint64_t{1} << random.below(64);
        EXPECT_FALSE(set.contains(0));
        for (int i = 0; i < 3'000; ++i) {
            // Neighbours, far apart, and the ends of the range.
            const std::uint64_t inode =
                random.below(10) == 0 ? ~random.below(3) : random.below(spread) * random.below(3);
            ASSERT_EQ(set.insert(inode), model.insert(inode).second) << "seed " << seed;
            const std::uint64_t other = random.below(spread);
            ASSERT_EQ(set.contains(other), model.count(other) == 1) << "seed " << seed;
        }
        for (const std::uint64_t inode : model) ASSERT_TRUE(set.contains(inode));
    }
}

}  // namespace
}  // namespace newsdex::files
