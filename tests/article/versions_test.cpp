#include "article/versions.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/random.hpp"

namespace newsdex::article {
namespace {

Version made(std::string version, std::uint8_t content, Status status = Status::kUsable) {
    Version out;
    out.version = std::move(version);
    out.status = status;
    out.content[0] = content;
    return out;
}

Version truncated(std::string version, std::uint8_t content) {
    Version out = made(std::move(version), content);
    out.truncated = true;
    return out;
}

Version modified(Version version, std::int64_t when) {
    version.modified = when;
    return version;
}

using Flags = std::vector<bool>;

/// The rules for two articles, in the words of the header.
bool supersedes(const Version& a, const Version& b) {
    const auto is_kill = [](const Version& version) {
        return version.status == Status::kCancelled || version.status == Status::kWithheld;
    };
    const bool both_declare = !a.version.empty() && !b.version.empty();
    if (both_declare && is_lower_version(a.version, b.version)) return false;
    if (both_declare && is_lower_version(b.version, a.version)) return true;
    if (is_kill(a) != is_kill(b)) return is_kill(a);
    if (a.version.empty() != b.version.empty()) return false;
    if (a.truncated != b.truncated) return b.truncated;
    return both_declare && a.modified && b.modified && *a.modified > *b.modified;
}

TEST(Versions, CompareNumbersByValue) {
    EXPECT_TRUE(is_lower_version("9", "10"));
    EXPECT_TRUE(is_lower_version("1.9", "1.10"));
    EXPECT_TRUE(is_lower_version("1", "1.1"));
    EXPECT_TRUE(is_lower_version("a", "b"));
    EXPECT_FALSE(is_lower_version("02", "2"));
    EXPECT_FALSE(is_lower_version("2", "02"));
    EXPECT_TRUE(is_lower_version("99999999999999999999998", "99999999999999999999999"));
}

TEST(Versions, TheHighestIsShown) {
    EXPECT_EQ(superseded({made("1", 1), made("10", 2), made("9", 3)}), (Flags{true, false, true}));
    EXPECT_EQ(superseded({made("", 1), made("2", 2), made("", 3)}), (Flags{false, false, false}));
    EXPECT_EQ(superseded({made("2", 1), made("2", 2)}), (Flags{false, false}));
    EXPECT_EQ(superseded({modified(made("2", 1), 5), modified(made("2", 2), 6)}),
              (Flags{true, false}));
}

TEST(Versions, ByteCopiesStay) {
    EXPECT_EQ(superseded({made("2", 1), made("2", 1), made("1", 2)}), (Flags{false, false, true}));
}

TEST(Versions, AKillHoldsAgainstAllButHigherVersions) {
    EXPECT_EQ(superseded({made("1", 1), made("2", 2, Status::kCancelled)}), (Flags{true, false}));
    EXPECT_EQ(superseded({made("2", 1), made("2", 2, Status::kWithheld)}), (Flags{true, false}));
    EXPECT_EQ(superseded({made("", 1), made("", 2, Status::kCancelled)}), (Flags{true, false}));
    EXPECT_EQ(superseded({made("3", 1), made("", 2, Status::kCancelled)}), (Flags{true, false}));
    EXPECT_EQ(superseded({made("3", 1), made("2", 2, Status::kCancelled)}), (Flags{false, true}));
    EXPECT_EQ(superseded({made("1", 1), made("1", 2, Status::kEmbargoed)}), (Flags{false, false}));
}

TEST(Versions, TheWholeOneIsShownInPlaceOfATruncatedOne) {
    EXPECT_EQ(superseded({truncated("", 1), made("", 2)}), (Flags{true, false}));
    EXPECT_EQ(superseded({truncated("", 1), truncated("", 2)}), (Flags{false, false}));
    EXPECT_EQ(superseded({truncated("2", 1), made("1", 2)}), (Flags{false, true}));
}

TEST(Versions, OneIsAlwaysShownAndTheOrderDoesNotMatter) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        test::Random random(seed);
        std::vector<Version> all;
        for (std::size_t i = 1 + random.below(6); i > 0; --i) {
            Version version =
                made(random.pick({"", "", "1", "2", "10", "2a"}), static_cast<std::uint8_t>(i),
                     static_cast<Status>(random.below(4)));
            version.truncated = random.one_in(3);
            if (random.one_in(2)) version.modified = static_cast<std::int64_t>(random.below(3));
            all.push_back(version);
        }
        const Flags flags = superseded(all);
        ASSERT_NE(std::count(flags.begin(), flags.end(), false), 0) << "seed " << seed;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool is_superseded =
                std::any_of(all.begin(), all.end(),
                            [&](const Version& other) { return supersedes(other, all[i]); });
            ASSERT_EQ(flags[i], is_superseded) << "seed " << seed << " article " << i;
        }
        std::vector<Version> reversed(all.rbegin(), all.rend());
        Flags back = superseded(reversed);
        std::reverse(back.begin(), back.end());
        ASSERT_EQ(back, flags) << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::article
