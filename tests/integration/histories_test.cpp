// Random histories of files of many articles, with killed runs between: the index always equals one
// built from nothing, in all that the programs show. scripts/soak histories goes on for hours.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

class Histories : public testing::TestWithParam<int> {};

TEST_P(Histories, EndInAnIndexThatEqualsOneBuiltFromNothing) {
    const std::string programs = std::filesystem::path(program_path("indexer")).parent_path();
    const bool is_long = std::getenv("NEWSDEX_LONG") != nullptr;
    const ProgramResult result = run_program(
        {"/usr/bin/env", "python3", NEWSDEX_SOURCE_DIR "/scripts/soak-histories", "--bin", programs,
         "--seed", std::to_string(GetParam()), "--rounds", is_long ? "50" : "3"});
    EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
}

INSTANTIATE_TEST_SUITE_P(Seeds, Histories, testing::Range(1, 4));

}  // namespace
}  // namespace newsdex::test
