// Where the articles of a file of many stand: what is written is read again.
#include "schema/places.hpp"

#include <gtest/gtest.h>

#include <random>

namespace newsdex::schema {
namespace {

/// Lines in their order, with odd ones between: named ones, ones without a range or a hash.
std::vector<Member> some_members(std::mt19937& random) {
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto one_in = [&](std::uint32_t n) { return below(n) == 0; };
    std::vector<Member> out;
    std::uint64_t at = 0;
    for (std::uint32_t docid = 1 + below(100); docid < 400; docid += 1 + below(5)) {
        Member& member = out.emplace_back();
        member.docid = docid;
        member.name = one_in(10) ? "a/0" + std::to_string(docid) : std::to_string(below(1000));
        if (!one_in(10)) member.range.emplace(at, at + below(5000));
        if (!one_in(4)) at += below(100000);
        if (one_in(10)) at = 0;
        for (std::uint8_t& byte : member.record) byte = static_cast<std::uint8_t>(below(256));
        if (one_in(5)) member.record = {};
    }
    return out;
}

TEST(Places, MembersAndRecordsAreReadAsWritten) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const std::vector<Member> members = some_members(random);
        auto read = decode_members(encode_members(members));
        ASSERT_TRUE(read);
        for (const Member& member : *read) EXPECT_EQ(member.record, base::Hash{});
        ASSERT_TRUE(decode_records(encode_records(members), *read));
        EXPECT_EQ(*read, members);
    }
}

/// A block of records says nothing of where they stand, and the other way round.
TEST(Places, AShiftChangesNoRecordsAndACorrectionNoMembers) {
    std::mt19937 random(8);
    std::vector<Member> members = some_members(random);
    std::vector<Member> shifted = members;
    for (Member& member : shifted) member.name += "1";
    EXPECT_EQ(encode_records(shifted), encode_records(members));
    EXPECT_NE(encode_members(shifted), encode_members(members));
    std::vector<Member> corrected = members;
    for (Member& member : corrected) ++member.record[3];
    EXPECT_NE(encode_records(corrected), encode_records(members));
    EXPECT_EQ(encode_members(corrected), encode_members(members));
}

TEST(Places, RecordsOfDocumentsThatAreGoneAreLeftOut) {
    const std::vector<Member> written{{3, "1", {}, {1}}, {5, "2", {}, {2}}, {9, "3", {}, {3}}};
    std::vector<Member> members{{1, "1", {}, {}}, {5, "2", {}, {}}};
    ASSERT_TRUE(decode_records(encode_records(written), members));
    EXPECT_EQ(members[0].record, base::Hash{});
    EXPECT_EQ(members[1].record, base::Hash{2});
}

TEST(Places, CutBytesAreRefused) {
    std::mt19937 random(9);
    const std::vector<Member> members = some_members(random);
    const std::string records = encode_records(members);
    std::vector<Member> read = members;
    EXPECT_TRUE(decode_records("", read));
    EXPECT_FALSE(decode_records(records.substr(0, records.size() - 1), read));
    EXPECT_FALSE(decode_records(records.substr(0, 5), read));
    const std::string places = encode_members(members);
    EXPECT_FALSE(decode_members(places.substr(0, places.size() - 1)));
}

}  // namespace
}  // namespace newsdex::schema
