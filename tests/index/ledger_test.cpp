#include "index/ledger.hpp"

#include <gtest/gtest.h>

#include "tests/support/random.hpp"

namespace newsdex::index {
namespace {

FileRecord full_record() {
    FileRecord record;
    record.outcome = FileOutcome::kFailed;
    record.list_path = true;
    record.other_device = true;
    record.read_again = true;
    record.asked_path = false;
    record.disk = 0xfedcba9876543210;
    record.size = 1ULL << 60U;
    record.mtime_ns = -5;
    record.ctime_ns = 1'767'441'600'123'456'789;
    record.inode = 99;
    record.content_hash = {1, 2, 3};
    record.articles = 300;
    record.format = "json";
    record.reader_version = 3;
    record.readers_version = 70'000;
    record.reason = "damaged";
    record.failure_code = FailureCode::kCut;
    record.path = std::string("a\0\xff\n", 4);
    record.failures = {{"", "line 2", "no bar", FailureCode::kMalformed, 2}, {"", "", ""}};
    record.skipped = {{{SkipCode::kNoArticle, true, "no title and no text"}, 2},
                      {{SkipCode::kOther, true, ""}, 1}};
    return record;
}

TEST(Ledger, EntriesComeBack) {
    EXPECT_EQ(decode_record(encode_record(full_record())), full_record());
    EXPECT_EQ(decode_record(encode_record(FileRecord())), FileRecord());
}

TEST(Ledger, AnEntryReadInPlaceOfAnotherHasNothingOfIt) {
    FileRecord plain{.outcome = FileOutcome::kSkipped, .path = "b"};
    plain.skip_code = SkipCode::kKind;
    for (const FileRecord& record : {plain, FileRecord(), full_record()}) {
        FileRecord used = full_record();
        used.skip_code = SkipCode::kName;
        ASSERT_TRUE(decode_record(encode_record(record), used));
        EXPECT_EQ(used, record);
    }
}

TEST(Ledger, KnowsWhatTheReaderAsked) {
    for (const bool path : {false, true})
        for (const bool mtime : {false, true}) {
            const FileRecord record{.asked_path = path, .asked_mtime = mtime};
            EXPECT_EQ(decode_record(encode_record(record)), record);
        }
    // Of an entry of an earlier version it is not known.
    std::string bytes = encode_record(FileRecord{.asked_path = false, .asked_mtime = false});
    bytes.erase(1, 1);  // the number
    bytes[0] = 3;
    bytes[2] = 0;
    EXPECT_EQ(decode_record(bytes), FileRecord());
}

// Version 1 ends before the disk, version 2 behind it; neither has codes or lines.
TEST(Ledger, ReadsEntriesOfEarlierVersions) {
    FileRecord record = full_record();
    record.disk = 0;
    record.failure_code = FailureCode::kOther;
    record.failures = {{"", "m", "r"}};
    record.skipped = {{{SkipCode::kOther, true, "s"}, 2}};
    std::string bytes = encode_record(record);
    const std::string now("\1\1m\1r\0\0\1\1s\2\0\0\0", 14);
    ASSERT_TRUE(bytes.ends_with(now));
    bytes.resize(bytes.size() - now.size());
    bytes += std::string("\1\1m\1r\1\1s\2", 9);
    bytes.erase(1, 1);  // the number
    bytes[0] = 1;
    EXPECT_EQ(decode_record(bytes), record);
    bytes[0] = 2;
    bytes += '\5';
    record.disk = 5;
    EXPECT_EQ(decode_record(bytes), record);
}

TEST(Ledger, TakesCodesOfLaterVersionsForOthers) {
    FileRecord record = full_record();
    for (const auto outcome : {FileOutcome::kFailed, FileOutcome::kSkipped}) {
        record.outcome = outcome;
        std::string bytes = encode_record(record);
        bytes.back() = '\x77';
        const auto read = decode_record(bytes);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->failure_code, FailureCode::kOther);
        EXPECT_EQ(read->skip_code, SkipCode::kOther);
    }
}

TEST(Ledger, RefusesEveryCutAndAnythingBehind) {
    const std::string bytes = encode_record(full_record());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(decode_record(bytes.substr(0, length))) << length;
    EXPECT_FALSE(decode_record(bytes + "x"));
}

TEST(Ledger, SurvivesAnyBytes) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        test::Random random(seed);
        std::string bytes = encode_record(full_record());
        for (int i = 0; i < 3; ++i)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        if (const auto record = decode_record(bytes)) {
            EXPECT_EQ(decode_record(encode_record(*record)), record) << "seed " << seed;
        }
    }
}

TEST(Ledger, IsCompact) {
    FileRecord record;
    record.path = "reuters/000/12345.txt";
    record.format = "text";
    record.size = 1'200;
    record.mtime_ns = record.ctime_ns = 1'767'441'600'123'456'789;
    record.inode = 1'234'567;
    EXPECT_LT(encode_record(record).size(), 85U);
}

}  // namespace
}  // namespace newsdex::index
