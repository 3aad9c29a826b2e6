// Objects written without a tree are what the library makes of them.
#include "output/json_line.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "tests/support/random.hpp"

namespace newsdex::output {
namespace {

TEST(JsonLine, IsWhatTheLibraryMakesByteForByte) {
    test::Random random(1);
    const std::string pieces[] = {"a",        "plain text ", "\"",
                                  "\\",       "/",           "\n",
                                  "\t",       "\b",          "\f",
                                  "\r",       "\x01",        "\x1F",
                                  "\x7F",     "é",           "\xE2\x80\xA8",
                                  "東",       "\xFF",        "\xC3",
                                  "\xE2\x80", "😀",           std::string(1, '\0'),
                                  "\xC2\x9B"};
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t count = random.below(6); count > 0; --count)
            text += pieces[random.below(std::size(pieces))];
        Json tree;
        JsonLine line;
        tree["text"] = text;
        line["text"] = text;
        tree["json"] = Json(text);
        line["json"] = Json(text);
        const std::uint64_t number = random.next() >> random.below(64);
        tree["number"] = number;
        line["number"] = number;
        tree["list"] = Json({text, nullptr, 0.25, 3.0});
        line["list"] = Json({text, nullptr, 0.25, 3.0});
        tree["raw"] = Json({{1, 2}});
        line["raw"].raw("[[1,2]]");
        ASSERT_EQ(std::move(line).finish() + '\n', one_line(tree)) << "round " << i;
    }
    EXPECT_EQ(JsonLine().finish(), "{}");
}

}  // namespace
}  // namespace newsdex::output
