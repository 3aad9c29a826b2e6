// The deliberate faults of tests/mutants.txt fit the sources: each text to be replaced stands once.
#include <gtest/gtest.h>

#include <string>

#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

std::string value_of(const std::string& line) {
    const std::size_t first = line.find_first_not_of(' ', line.find(':') + 1);
    return first == std::string::npos ? "" : line.substr(first);
}

TEST(Mutants, StandOnceInTheirFile) {
    std::string fault;
    std::string text;
    std::size_t faults = 0;
    for (const std::string& line : file_lines(kRoot / "tests/mutants.txt")) {
        if (line.starts_with("fault:")) fault = value_of(line);
        if (line.starts_with("file:")) text = file_text(kRoot / value_of(line));
        if (!line.starts_with("find:")) continue;
        ++faults;
        EXPECT_EQ(times(text, value_of(line)), 1U) << fault << ": " << value_of(line);
    }
    EXPECT_GT(faults, 100U);
}

}  // namespace
}  // namespace newsdex::test
