#include "files/container/unpack.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "tests/sources/packing.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;

std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        test::Random random(static_cast<std::uint64_t>(i));
        const std::string n = std::to_string(i);
        text += R"({"id":)" + n + R"(,"title":"T)" + n + R"(","body":"knot )" +
                std::to_string(random.next()) + "\"}\n";
    }
    return text;
}

class Unpacking : public testing::TestWithParam<files::Codec> {
  protected:
    static std::string name() { return "a.jsonl" + ending_of(GetParam()); }
};

TEST_P(Unpacking, ChangesNothingOfTheArticles) {
    const std::string content = lines(5'000);
    Reading plain = read_as("a.jsonl", content);
    Reading unpacked = read_as(name(), packed(GetParam(), content));
    ASSERT_EQ(unpacked.articles.size(), 5'000U);
    for (Article& article : unpacked.articles) article.path = "a.jsonl";
    EXPECT_EQ(unpacked.articles, plain.articles);
}

TEST_P(Unpacking, HashesTheStoredBytes) {
    const std::string stored = packed(GetParam(), lines(10));
    const Reading reading = read_as(name(), stored);
    EXPECT_EQ(reading.result.content_hash, base::hash(stored));
    EXPECT_EQ(reading.result.bytes, stored.size());
}

TEST_P(Unpacking, ReadsMembersOneAfterAnother) {
    const std::string content = lines(4);
    const std::size_t half = content.find("{\"id\":2");
    const std::string stored =
        packed(GetParam(), content.substr(0, half)) + packed(GetParam(), content.substr(half));
    EXPECT_EQ(read_as(name(), stored).articles.size(), 4U);
}

TEST_P(Unpacking, IsRecognisedUnderAnyName) {
    EXPECT_EQ(read_as("a.jsonl", packed(GetParam(), lines(2))).articles.size(), 2U);
    EXPECT_EQ(read_as("archive", packed(GetParam(), lines(2))).articles.size(), 2U);
}

TEST_P(Unpacking, UsesWhatWasWholeOfACutStream) {
    const std::string content = lines(20'000);
    const std::string whole = packed(GetParam(), content);
    for (const std::size_t percent : {30U, 70U, 99U}) {
        const Reading reading = read_as(name(), whole.substr(0, whole.size() * percent / 100));
        ASSERT_EQ(reading.failures.size(), 1U) << percent;
        EXPECT_EQ(reading.failures[0].member, "");
        EXPECT_EQ(reading.failures[0].reason.substr(0, 9), "cut short");
        EXPECT_EQ(reading.result.outcome, Outcome::kRead);
        EXPECT_LT(reading.articles.size(), 20'000U);
        // zstd and xz give whole blocks: the less is cut, the more there is.
        if (GetParam() == files::Codec::kGzip) {
            EXPECT_GT(reading.articles.size(), 20'000U * percent / 100 - 100);
        }
        for (std::size_t i = 0; i < reading.articles.size(); ++i)
            ASSERT_EQ(reading.articles[i].title, "T" + std::to_string(i));
    }
}

TEST_P(Unpacking, ReportsDamage) {
    std::string stored = packed(GetParam(), lines(20'000));
    for (std::size_t i = stored.size() / 2; i < stored.size() / 2 + 20; ++i) stored[i] ^= '\x55';
    const Reading reading = read_as(name(), stored);
    const bool failed = reading.result.outcome == Outcome::kFailed;
    const std::string reason = failed ? reading.result.reason : reading.failures.back().reason;
    EXPECT_EQ(reason.substr(0, 7), "damaged");
    const Reading rubbish = read_as(name(), stored.substr(0, 6) + "rubbish that is no stream");
    EXPECT_EQ(rubbish.result.outcome, Outcome::kFailed);
}

/// Is everything that was lost told?
bool is_honest(const Reading& reading, std::size_t articles) {
    return reading.articles.size() == articles || !reading.failures.empty() ||
           reading.result.outcome == Outcome::kFailed;
}

// Every byte of two members in turn: one of its bits flipped, all of them, and the file cut before
// it.
TEST_P(Unpacking, LosesNothingSilentlyWhateverByteIsDamaged) {
    const std::string content = lines(3);
    const std::size_t half = content.find("{\"id\":2");
    const std::string second = packed_with_check(GetParam(), content.substr(half));
    const std::string stored = packed_with_check(GetParam(), content.substr(0, half)) + second;
    ASSERT_EQ(read_as(name(), stored).articles.size(), 3U);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        for (const char bits : {'\xff', '\x01'}) {
            std::string damaged = stored;
            damaged[i] ^= bits;
            EXPECT_TRUE(is_honest(read_as(name(), damaged), 3)) << "byte " << i;
        }
        // Cut between the members it is a whole file of fewer articles.
        if (i == 0 || i + second.size() == stored.size()) continue;
        EXPECT_TRUE(is_honest(read_as(name(), stored.substr(0, i)), 3)) << "cut at " << i;
    }
}

TEST_P(Unpacking, ReportsAnythingButZerosBehindTheEnd) {
    const std::string content = lines(2);
    const std::string stored = packed(GetParam(), content);
    for (const std::size_t zeros : {0U, 4U, 512U, 70'000U}) {
        const std::string padded = stored + std::string(zeros, '\0');
        const Reading sound = read_as(name(), padded);
        EXPECT_EQ(sound.articles.size(), 2U);
        EXPECT_TRUE(sound.failures.empty()) << zeros;
        for (const std::string& tail :
             {std::string("x"), std::string("\x1f"), std::string("\x28\xb5"),
              std::string("rubbish"), std::string("PK\x03\x04 and more"), std::string("\0\0\0x", 4),
              content}) {
            const Reading reading = read_as(name(), padded + tail);
            EXPECT_EQ(reading.articles.size(), 2U);
            ASSERT_EQ(reading.failures.size(), 1U) << zeros << ' ' << tail;
            EXPECT_EQ(reading.failures[0].member, "");
        }
    }
    const Reading behind_zeros = read_as(name(), stored + std::string(6, '\0') + stored);
    EXPECT_EQ(behind_zeros.failures.size(), 1U);
}

// The part before the damage may be blank, or one text: the loss is told all the same.
TEST_P(Unpacking, ReportsDamageBehindWhatIsEmptyBlankOrOneArticle) {
    for (const std::string& first :
         {std::string(), std::string("\n \n"), std::string("A\n\nB.\n")}) {
        std::string second = packed_with_check(GetParam(), lines(1));
        second[second.size() / 2] ^= '\x55';
        const std::string stored = packed_with_check(GetParam(), first) + second;
        for (const char* file : {"a.txt", "a.md", "a", "a.json"}) {
            const Reading reading = read_as(file + ending_of(GetParam()), stored);
            EXPECT_TRUE(is_honest(reading, SIZE_MAX)) << file << ' ' << first;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Codecs, Unpacking,
                         testing::Values(files::Codec::kGzip, files::Codec::kXz,
                                         files::Codec::kZstd),
                         [](const auto& c) { return ending_of(c.param).substr(1); });

TEST(Unpack, IgnoresPaddingBehindGzip) {
    const std::string stored = packed(files::Codec::kGzip, lines(3)) + std::string(512, '\0');
    const Reading reading = read_as("a.jsonl.gz", stored);
    EXPECT_EQ(reading.articles.size(), 3U);
    EXPECT_TRUE(reading.failures.empty());
    EXPECT_EQ(reading.result.content_hash, base::hash(stored));
}

TEST(Unpack, ReadsWhatHeadersMayHold) {
    // RFC 1952: extra field, name, comment, header checksum.
    std::string extra("\x1f\x8b\x08\x04\0\0\0\0\0\x03\x03\0abc", 15);
    std::string named("\x1f\x8b\x08\x18\0\0\0\0\0\x03name\0comment\0", 23);
    const std::string member = packed(files::Codec::kGzip, lines(2)).substr(10);
    EXPECT_EQ(read_as("a.jsonl.gz", extra + member).articles.size(), 2U);
    EXPECT_EQ(read_as("a.jsonl.gz", named + member).articles.size(), 2U);
    EXPECT_EQ(read_as("a.jsonl.gz", extra + member + named + member).articles.size(), 4U);
    // Zstandard: skippable frames before, between and behind.
    const std::string skippable("\x50\x2a\x4d\x18\x05\0\0\0seek!", 13);
    const std::string frame = packed(files::Codec::kZstd, lines(2));
    const Reading reading =
        read_as("a.jsonl.zst", skippable + frame + skippable + frame + skippable);
    EXPECT_EQ(reading.articles.size(), 4U);
    EXPECT_TRUE(reading.failures.empty());
    const Reading cut = read_as("a.jsonl.zst", frame + skippable.substr(0, 11));
    EXPECT_EQ(cut.failures.size(), 1U);
}

TEST(Unpack, ANameThatPromisesCompressionIsNotSkippedAsBinary) {
    const Reading reading = read_as("archive.gz", std::string("\x1f\x8a\x08\0\0\0\0\0", 8));
    EXPECT_EQ(reading.result.outcome, Outcome::kFailed);
}

TEST(Unpack, GivesOneArticleOfACompressedText) {
    const Reading reading =
        read_as("a.txt.xz", packed(files::Codec::kXz, "Harbour opens\n\nIt did.\n"));
    ASSERT_EQ(titles_of(reading), Strings{"Harbour opens"});
    EXPECT_EQ(reading.articles[0].member, "");
}

TEST(Unpack, AnEmptyFileInsideIsEmpty) {
    const Reading reading = read_as("a.txt.gz", packed(files::Codec::kGzip, ""));
    EXPECT_EQ(reading.result.outcome, Outcome::kSkipped);
    EXPECT_EQ(reading.result.reason, "empty");
}

}  // namespace
}  // namespace newsdex::sources
