#include "output/render.hpp"

#include <gtest/gtest.h>

namespace newsdex::output {
namespace {

Results two_members() {
    Results results;
    results.total = 3;
    results.hits.resize(3);
    results.hits[0].article.path = "a.jsonl";
    results.hits[1].article.path = "caf\xE9.txt";
    results.hits[2].article.path = "a.jsonl";
    return results;
}

TEST(Render, KnowsItsFormatsByName) {
    for (const Format& format : formats()) EXPECT_EQ(find_format(format.name), &format);
    EXPECT_EQ(formats().front().name, "text");
    EXPECT_EQ(find_format("yaml"), nullptr);
    EXPECT_EQ(find_format("Text"), nullptr);
}

TEST(Render, PathsAreRawBytesEachOnce) {
    const Format& paths = *find_format("paths");
    EXPECT_EQ(paths.render(two_members(), {}), "a.jsonl\ncaf\xE9.txt\n");
    EXPECT_EQ(paths.render(two_members(), {.nul = true}),
              std::string("a.jsonl\0caf\xE9.txt\0", 17));
}

TEST(Render, NoHitPrintsNothingWhereOnlyHitsArePrinted) {
    EXPECT_EQ(find_format("paths")->render({}, {}), "");
    EXPECT_EQ(find_format("jsonl")->render({}, {}), "");
    for (const Format& format : formats()) {
        const std::string out = format.render({}, {});
        EXPECT_TRUE(out.empty() || out.back() == '\n') << format.name;
    }
}

TEST(Render, RemarksHoldWhatHitsAloneLeaveOut) {
    Results results;
    results.notes = {{NoteCode::kNoWord, "Nothing to search for.", 0, 3}};
    results.suggestion = "harbour";
    results.suggestion_total = 2;
    EXPECT_EQ(remarks(results),
              "no article found\nnote: Nothing to search for.\n"
              "did you mean: harbour (2 articles)\n");
}

}  // namespace
}  // namespace newsdex::output
