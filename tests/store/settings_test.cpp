#include "store/settings.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

TEST(Settings, AreEmptyWithoutAFile) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(read_settings(folder.path()).language, "");
}

// 30 KB of dots overflow the stack of the parser of TOML.
TEST(Settings, TooDeepForTheParserAreRefused) {
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += "a.";
    const auto file = folder.write("newsdex.toml", text + "b = 1\n");
    try {
        static_cast<void>(read_settings(folder.path()));
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.what(), "cannot read the settings: " + file.string() +
                                    ": it is more than 32 levels deep");
    }
}

TEST(Settings, AreRead) {
    const test::TemporaryFolder folder;
    folder.write("newsdex.toml", "language = \"de\"\ninclude = [\"*.txt\"]\nexclude = []\n");
    const Settings settings = read_settings(folder.path());
    EXPECT_EQ(settings.language, "de");
    EXPECT_EQ(settings.include, std::vector<std::string>{"*.txt"});
    EXPECT_TRUE(settings.exclude.empty());
}

struct BadCase {
    const char* name;
    const char* text;
    const char* reason;
};
class BadSettings : public testing::TestWithParam<BadCase> {};
TEST_P(BadSettings, AreRefusedWithTheirLine) {
    const test::TemporaryFolder folder;
    folder.write("newsdex.toml", GetParam().text);
    try {
        static_cast<void>(read_settings(folder.path()));
        FAIL() << GetParam().text;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kUsage);
        const std::string message = error.what();
        EXPECT_NE(message.find(GetParam().reason), std::string::npos) << message;
    }
}
INSTANTIATE_TEST_SUITE_P(
    Cases, BadSettings,
    testing::Values(BadCase{"unknown_key", "\nlang = \"de\"\n",
                            "newsdex.toml:2: no setting is called \"lang\""},
                    BadCase{"wrong_type", "language = 7\n", ":1: language should be"},
                    BadCase{"no_list", "exclude = \"x\"\n", ":1: should be a list of globs"},
                    BadCase{"no_text", "exclude = [7]\n", ":1: should be a glob"},
                    BadCase{"no_toml", "language = \n", "newsdex.toml:1: "}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace newsdex::store
