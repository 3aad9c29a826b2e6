// docs/index-format.md names what the table of fields has: every prefix and every key.
#include <gtest/gtest.h>

#include "article/fields.hpp"
#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

TEST(IndexFormat, NamesThePrefixAndTheKeyOfEveryField) {
    const std::string page =
        file_text(std::filesystem::path(NEWSDEX_SOURCE_DIR) / "docs/index-format.md");
    const auto names = [&page](std::string_view word) {
        return page.find('`' + std::string(word) + '`') != std::string::npos;
    };
    for (const article::Row& row : article::fields()) {
        EXPECT_TRUE(row.prefix.empty() || names(row.prefix)) << row.prefix;
        EXPECT_TRUE(row.key.empty() || article::is_place(row.field) || names(row.key)) << row.key;
    }
}

}  // namespace
}  // namespace newsdex::test
