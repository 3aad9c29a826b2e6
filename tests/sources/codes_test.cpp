// Codes of skips and failures, whatever the sentences beside them say.
#include <string>

#include <gtest/gtest.h>

#include "tests/sources/packing.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

using namespace std::string_literals;

const std::string kBinary = std::string(5000, '\0') + "\xff\x80";

TEST(Codes, TellWhyAFileIsSkipped) {
    struct Case {
        const char* file;
        std::string content;
        SkipCode code;
    };
    const Case cases[] = {
        {"a.txt", "", SkipCode::kEmpty},
        {"a.txt", "\n \n", SkipCode::kEmpty},
        {"a.txt", "\xe2\x80\x8b\n", SkipCode::kEmpty},
        {"a.md", "---\ntags: [x]\n---\n", SkipCode::kEmpty},
        {"a.png", "x", SkipCode::kKind},
        {"a.dat", kBinary, SkipCode::kKind},
        {"a.pdf", "%PDF-1.4", SkipCode::kFormat},
        {"a.json", R"({"a":1})", SkipCode::kNoArticle},
        {"a.json", R"({"type":"event","pubstatus":"usable"})", SkipCode::kNoArticle},
    };
    for (const Case& c : cases) {
        const Reading reading = read_as(c.file, c.content);
        EXPECT_EQ(reading.result.outcome, Outcome::kSkipped) << c.file << ": " << c.content;
        EXPECT_EQ(reading.result.skip, c.code) << c.file << ": " << reading.result.reason;
    }
}

TEST(Codes, TellWhyAFileFailed) {
    struct Case {
        std::string file;
        std::string content;
        FailureCode code;
    };
    std::string layers = "Harbour opens\n\nIt did.\n";
    for (int i = 0; i < 6; ++i) layers = packed(files::Codec::kGzip, layers);
    const std::string gzip = packed(files::Codec::kGzip, "Harbour opens\n\nIt did.\n");
    const Case cases[] = {
        {"a.txt", kBinary, FailureCode::kBinary},
        {"a.md", kBinary, FailureCode::kBinary},
        {"a.json", "{\"title\": \"x", FailureCode::kMalformed},
        {"a.txt.gz", gzip.substr(0, 5), FailureCode::kCut},
        {"a.txt.gz", gzip.substr(0, 10), FailureCode::kCut},
        {"a.txt.gz", layers, FailureCode::kLimit},
        {"bomb.txt.gz", packed(files::Codec::kGzip, std::string(30'000'000, 'a')),
         FailureCode::kLimit},
    };
    for (const Case& c : cases) {
        const Reading reading = read_as(c.file, c.content);
        EXPECT_EQ(reading.result.outcome, Outcome::kFailed) << c.file;
        EXPECT_EQ(reading.result.failure, c.code) << c.file << ": " << reading.result.reason;
    }
    EXPECT_EQ(read_path("/nowhere/a.txt").result.failure, FailureCode::kSystem);
}

TEST(Codes, TellOfTheRecordsWithinAFile) {
    const std::string good = R"({"title":"One","body":"knot"})";
    const Reading reading = read_as("a.jsonl", good + "\n{\"title\n" + good + "\n");
    ASSERT_EQ(reading.failures.size(), 1U);
    EXPECT_EQ(reading.failures[0].code, FailureCode::kMalformed);
    EXPECT_EQ(reading.failures[0].line, 2U);
    EXPECT_EQ(reading.failures[0].member, "line 2");
}

TEST(Codes, TellOfABodyThatWasCut) {
    ReadOptions options = options_for_tests();
    options.max_body_bytes = 100;
    for (const auto& [file, content] :
         {std::pair{"a.txt", "Harbour opens\n\n" + std::string(300, 'x') + "\n"},
          std::pair{"a.json", R"({"title":"t","body":")" + std::string(300, 'x') + "\"}"}}) {
        const Reading reading = read_as(file, content, options);
        ASSERT_EQ(reading.articles.size(), 1U) << file;
        EXPECT_TRUE(reading.articles[0].body_is_cut) << file;
        ASSERT_EQ(reading.failures.size(), 1U) << file;
        EXPECT_EQ(reading.failures[0].code, FailureCode::kLimit) << file;
    }
    // What the source says of its bodies is not taken for it.
    const Reading whole = read_as("a.json", R"({"title":"t","body":"cut at 32 MiB"})");
    EXPECT_FALSE(whole.articles.at(0).body_is_cut);
    EXPECT_TRUE(whole.failures.empty());
}

}  // namespace
}  // namespace newsdex::sources
