#include "cli/settings.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include "base/toml_bounds.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::cli {
namespace {

class SettingsFile : public testing::Test {
  protected:
    [[nodiscard]] Settings read(std::string_view content) const {
        return read_settings(folder_.write("config.toml", content));
    }
    [[nodiscard]] std::string refusal(std::string_view content) const {
        try {
            (void)read(content);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::kUsage);
            const std::string head =
                "cannot use the settings: " + (folder_ / "config.toml").string() + ':';
            const std::string tail = "; correct it or remove the file";
            const std::string message = error.what();
            EXPECT_TRUE(message.starts_with(head) && message.ends_with(tail)) << message;
            return message.substr(head.size(), message.size() - head.size() - tail.size());
        }
        return "accepted";
    }

    test::TemporaryFolder folder_;
};

TEST_F(SettingsFile, NoFileSetsNothing) {
    for (const std::filesystem::path& none : {std::filesystem::path(), folder_ / "none.toml"}) {
        const Settings settings = read_settings(none);
        EXPECT_FALSE(settings.format || settings.color || settings.limit);
    }
}

TEST_F(SettingsFile, SetsWhatItNamesAndNothingElse) {
    const Settings settings = read("# mine\nformat = \"jsonl\"\nlimit = 25\n");
    EXPECT_EQ(settings.format, "jsonl");
    EXPECT_EQ(settings.limit, 25U);
    EXPECT_FALSE(settings.color);
    EXPECT_EQ(read("color = \"never\"").color, "never");
}

TEST_F(SettingsFile, RefusesWhatItCannotFollowWithTheLine) {
    EXPECT_EQ(refusal("format = \"xml\"\n"), "1: format has no such value");
    EXPECT_EQ(refusal("\nlimit = -1\n"), "2: limit has no such value");
    EXPECT_EQ(refusal("limit = \"10\"\n"), "1: limit has no such value");
    EXPECT_EQ(refusal("color = true\n"), "1: color has no such value");
    EXPECT_EQ(refusal("\n\nlimits = 3\n"),
              "3: no setting is called \"limits\" (there are format, color and limit)");
    EXPECT_EQ(refusal("format = \n").substr(0, 2), "1:");
    std::string dots;
    for (int i = 0; i < 60'000; ++i) dots += "a.";
    EXPECT_EQ(refusal(dots + "b = 1\n"), " it is more than 32 levels deep");
    const std::string most = std::to_string(base::kMaxTomlBytes);
    EXPECT_EQ(refusal(std::string(base::kMaxTomlBytes, '\n') + "#"),
              " it has more than " + most + " bytes");
}

}  // namespace
}  // namespace newsdex::cli
