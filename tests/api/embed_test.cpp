// The example of docs/embedding.md is the one in examples/, and it works.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/api/small_index.hpp"
#include "tests/support/program.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

std::string read_file(const std::string& name) {
    std::ifstream in(std::string(NEWSDEX_SOURCE_DIR) + "/" + name);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

TEST(Embedding, TheExampleSearches) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const std::string program = NEWSDEX_BIN_DIR "/embed";
    const auto found = test::run_program({program, index.directory().string(), "ferry"});
    EXPECT_EQ(found.out, "1 found\nFerries\n");
    EXPECT_EQ(found.exit_code, 0);
    EXPECT_EQ(test::run_program({program, index.directory().string(), "osprey"}).exit_code, 1);
    const auto none = test::run_program({program, index.news().string(), "osprey"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_NE(none.err.find("cannot open the index"), std::string::npos) << none.err;
}

TEST(Embedding, TheManualShowsTheExample) {
    std::string code = read_file("examples/embed.cpp");
    code.erase(0, code.find('\n') + 1);  // its opening comment
    ASSERT_FALSE(code.empty());
    EXPECT_NE(read_file("docs/embedding.md").find(code), std::string::npos);
}

}  // namespace
}  // namespace newsdex
