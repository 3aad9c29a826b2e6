// Files made to harm: each ends as read, skipped or refused. The shared collection is unpacked and
// read where it is there; the kinds that matter most are made here as well.
#include <unistd.h>

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "files/container/unpack.hpp"
#include "files/file_source.hpp"
#include "tests/sources/packing.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

namespace fs = std::filesystem;

TEST(Hostile, SamplesEndAsReadOrRefused) {
    const fs::path archive =
        fs::path(NEWSDEX_SOURCE_DIR) / "../shared/data/formats/hostile/hostile.tar.xz";
    if (!fs::exists(archive)) {
        GTEST_SKIP() << "no samples at " << archive;
    }
    const test::TemporaryFolder folder;
    const std::string command = "tar -C " + folder.path().native() + " -xf " + archive.native();
    ASSERT_EQ(std::system(command.c_str()), 0);
    std::size_t files = 0;
    for (const auto& file : fs::directory_iterator(folder / "hostile")) {
        const Reading reading = read_path(file.path());
        const bool gave = !reading.articles.empty() || !reading.failures.empty();
        EXPECT_TRUE(gave || !reading.result.reason.empty()) << file.path();
        ++files;
    }
    EXPECT_GT(files, 60U);
}

TEST(Hostile, ABombIsRefusedByItsRatio) {
    for (const files::Codec codec : {files::Codec::kGzip, files::Codec::kXz, files::Codec::kZstd}) {
        const std::string bomb = packed(codec, std::string(30'000'000, 'a'));
        const Reading reading = read_as("bomb.txt" + ending_of(codec), bomb);
        EXPECT_EQ(reading.result.outcome, Outcome::kFailed);
        EXPECT_EQ(reading.result.reason, "unpacks to more than 200 times its size");
        EXPECT_TRUE(reading.articles.empty());
    }
}

TEST(Hostile, AFailureTellsWhetherAnotherTryIsIdle) {
    const Reading binary = read_as("a.txt", std::string("\x7f"
                                                        "ELF\0\1\2\3\0\0\0\0\0\0",
                                                        14));
    EXPECT_EQ(binary.result.outcome, Outcome::kFailed);
    EXPECT_FALSE(binary.result.may_pass);
    const test::TemporaryFolder folder;
    const Reading none = read_path(folder / "none.txt");
    EXPECT_EQ(none.result.outcome, Outcome::kGone);
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root reads every file";
    }
    const fs::path closed = folder.write("closed.txt", "x");
    fs::permissions(closed, fs::perms::none);
    const Reading refused = read_path(closed);
    EXPECT_EQ(refused.result.outcome, Outcome::kFailed);
    EXPECT_TRUE(refused.result.may_pass);
}

TEST(Hostile, WhatIsLeftOutOfALongBodyIsReported) {
    ReadOptions options = options_for_tests();
    options.max_body_bytes = 1 << 20;
    std::string body;
    while (body.size() < (1U << 20) + 100) body += "word after word ";
    const std::string records = R"({"title":"Short","body":"x"})"
                                "\n"
                                R"({"title":"Long","body":")" +
                                body + "\"}\n";
    const std::string reason = "the body is cut at 1 MiB; what follows is not in the index";
    const std::vector<std::tuple<std::string, std::string, std::string>> files = {
        {"a.txt", "Head\n\n" + body, ""},
        {"a.md", "---\ntitle: Head\n---\n" + body, ""},
        {"a.jsonl", records, "2"}};
    for (const auto& [name, content, member] : files) {
        const Reading reading = read_as(name, content, options);
        ASSERT_FALSE(reading.articles.empty()) << name;
        EXPECT_LE(reading.articles.back().body.size(), options.max_body_bytes) << name;
        ASSERT_EQ(reading.failures.size(), 1U) << name;
        EXPECT_EQ(reading.failures[0], (Failure{name, member, reason, FailureCode::kLimit}));
    }
}

TEST(Hostile, LayersOfCompressionAreCounted) {
    std::string content = "Headline\n\nA text in layers.\n";
    for (int i = 0; i < 4; ++i) content = packed(files::Codec::kGzip, content);
    EXPECT_EQ(titles_of(read_as("a.txt.gz", content)).size(), 1U);
    content = packed(files::Codec::kGzip, content);
    EXPECT_EQ(read_as("a.txt.gz", content).result.reason, "more than 4 layers of compression");
}

TEST(Hostile, DepthIsBounded) {
    constexpr int kLevels = 10'000;
    std::string lists;
    std::string maps;
    for (int i = 0; i < kLevels; ++i) lists += '[', maps += "{\"data\":";
    const Reading array = read_as("a.json", lists + std::string(kLevels, ']'));
    EXPECT_EQ(array.result.outcome, Outcome::kFailed);
    EXPECT_NE(array.result.reason.find("nested more than 128 levels deep"), std::string::npos);
    const Reading object = read_as("a.json", maps + "1" + std::string(kLevels, '}'));
    EXPECT_EQ(object.result.outcome, Outcome::kFailed);
    EXPECT_NE(object.result.reason.find("nested more than 128 levels deep"), std::string::npos);
    // Front matter so deep is read line by line; the text is there.
    for (const std::string& head : {"---\ntitle: T\na: " + lists + "\n---\nBody.\n",
                                    "+++\ntitle = \"T\"\na = " + lists + "\n+++\nBody.\n"}) {
        const Reading markdown = read_as("a.md", head);
        ASSERT_EQ(markdown.articles.size(), 1U);
        EXPECT_EQ(markdown.articles[0].title, "T");
        EXPECT_EQ(markdown.articles[0].body, "Body.");
        EXPECT_EQ(markdown.articles[0].origin.count("front matter"), 1U);
    }
}

TEST(Hostile, AliasesAreNotFollowed) {
    std::string head = "---\ntitle: Bomb\na: &a [x, x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        head += std::string(1, c) + ": &" + c + " [*" + before + ", *" + before + "]\n";
    }
    const Reading reading = read_as("a.md", head + "---\nBody.\n");
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].title, "Bomb");
    EXPECT_EQ(reading.articles[0].origin.at("front matter"), "read line by line: it has aliases");
}

TEST(Hostile, BrokenRecordsByTheThousandTakeLinearTime) {
    std::string unclosed = "[\n";
    for (int i = 0; i < 50'000; ++i) unclosed += "{\"a\":\n";
    const Reading reading = read_as("a.json", unclosed);
    EXPECT_EQ(reading.result.outcome, Outcome::kFailed);
    std::string tags;
    for (int i = 0; i < 300'000; ++i) tags += "<a ";
    EXPECT_EQ(read_as("b.json", R"({"title":"t","body":")" + tags + R"(</p>"})").articles.size(),
              1U);
    std::string braces;
    for (int i = 0; i < 300'000; ++i) braces += "{{";
    EXPECT_EQ(read_as("c.md", "# T\n\n" + braces).articles.size(), 1U);
    std::string table = "|";
    for (int i = 0; i < 5'000; ++i) table += "a|";
    table += "\n|";
    for (int i = 0; i < 5'000; ++i) table += "-|";
    for (int i = 0; i < 20'000; ++i) table += "\n|";
    EXPECT_EQ(read_as("d.md", "# T\n\n" + table).articles.size(), 1U);
}

}  // namespace
}  // namespace newsdex::sources
