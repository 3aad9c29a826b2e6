#include "text/lede.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.hpp"
#include "tests/support/random.hpp"

namespace newsdex::text {
namespace {

TEST(Lede, TitleIsTheFirstSentence) {
    struct Case {
        const char* body;
        const char* title;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"The bridge is closed. Ships wait.", "The bridge is closed."},
             {"The U.S. Navy said so. Then it left.", "The U.S. Navy said so."},
             {"Mr. Roe and Dr. Poe left. They sang.", "Mr. Roe and Dr. Poe left."},
             {"Acme Inc. rose 3.5 percent. Others fell.", "Acme Inc. rose 3.5 percent."},
             {"Who pays? The city does.", "Who pays?"},
             {"“We stay.” He sat down.", "“We stay.”"},
             {"He said \"no.\" She left.", "He said \"no.\""},
             {"No stop here\n\nSecond paragraph.", "No stop here"},
             {"橋は閉鎖された。船は待つ。", "橋は閉鎖された。"},
             {"彼は「行く。」と言った。", "彼は「行く。」と言った。"},
             {"one", "one"},
             {"", ""}})
        EXPECT_EQ(title_from_lede(c.body), c.title) << c.body;
}

TEST(Lede, LongSentencesAreCutAtAWord) {
    std::string body;
    for (int i = 0; i < 60; ++i) body += "harbour ";
    const std::string title = title_from_lede(body);
    EXPECT_TRUE(title.ends_with("harbour…")) << title;
    EXPECT_LE(base::count_code_points(title), 120U);
    EXPECT_EQ(base::count_code_points(title_from_lede(std::string(40'000, 'x'))), 120U);
}

TEST(LedeProperty, IsAPrefixOfTheBodyOf120CharactersAtMost) {
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        test::Random random(seed);
        std::string body;
        for (std::size_t i = 1 + random.below(300); i > 0; --i)
            body += random.pick({"a", "é", "東", ". ", " ", "?", "😀", "Mr.", "\n\n", "”", "xy"});
        if (body.starts_with(' ') || body.starts_with('\n')) body = "x" + body;
        std::string title = title_from_lede(body);
        EXPECT_TRUE(base::is_valid_utf8(title)) << "seed " << seed;
        EXPECT_LE(base::count_code_points(title), 120U) << "seed " << seed;
        if (!body.starts_with(title)) {
            ASSERT_TRUE(title.ends_with("…")) << "seed " << seed;
            title.resize(title.size() - std::string("…").size());
        }
        EXPECT_TRUE(body.starts_with(title)) << "seed " << seed << ": " << title;
    }
}

}  // namespace
}  // namespace newsdex::text
