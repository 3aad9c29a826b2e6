#include "base/hash.hpp"

#include <gtest/gtest.h>

namespace newsdex::base {
namespace {

TEST(Hash, IsBlake2bWithSixteenBytes) {
    // RFC 7693 BLAKE2b-128 of the empty string and of "abc"; the same as `b2sum -l 128`.
    EXPECT_EQ(hex(hash("")), "cae66941d9efbd404e4d88758ea67670");
    EXPECT_EQ(hex(hash("abc")), "cf4ab791c62b8d2b2109c90275287816");
}

TEST(Hash, InPiecesIsTheHashOfTheWhole) {
    Hasher hasher;
    hasher.add("a");
    hasher.add("bc");
    EXPECT_EQ(hasher.finish(), hash("abc"));
}

TEST(Hash, FieldsDoNotRunIntoEachOther) {
    Hasher one;
    one.add_field("ab");
    one.add_field("c");
    Hasher other;
    other.add_field("a");
    other.add_field("bc");
    EXPECT_NE(one.finish(), other.finish());
}

TEST(Hash, WritesTheLengthOfAFieldLowestByteFirstOnEveryMachine) {
    Hasher field;
    field.add_field("abc");
    EXPECT_EQ(field.finish(), hash(std::string_view("\3\0\0\0\0\0\0\0abc", 11)));
    Hasher longer;
    longer.add_field(std::string(0x0102, 'x'));
    const std::string_view length("\2\1\0\0\0\0\0\0", 8);
    EXPECT_EQ(longer.finish(), hash(std::string(length) + std::string(0x0102, 'x')));
}

TEST(Hash, Base32HasTwentySixCharacters) {
    Hash zero{};
    EXPECT_EQ(base32(zero), std::string(26, 'a'));
    Hash ones;
    ones.fill(0xFF);
    EXPECT_EQ(base32(ones), std::string(25, '7') + "4");
}

}  // namespace
}  // namespace newsdex::base
