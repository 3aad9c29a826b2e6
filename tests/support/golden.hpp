// Whole output against a file of tests/golden. NEWSDEX_UPDATE_GOLDEN=1 writes the file anew:
// `scripts/test --update-golden` does so and shows what changed.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace newsdex::test {

inline void expect_golden(const std::string& name, const std::string& output) {
    const std::filesystem::path file =
        std::filesystem::path(NEWSDEX_SOURCE_DIR) / "tests" / "golden" / name;
    if (std::getenv("NEWSDEX_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(file, std::ios::binary) << output;
        return;
    }
    std::ifstream in(file, std::ios::binary);
    ASSERT_TRUE(in) << file << " is missing; scripts/test --update-golden writes it";
    const std::string expected(std::istreambuf_iterator<char>(in), {});
    EXPECT_EQ(output, expected) << name;
}

}  // namespace newsdex::test
