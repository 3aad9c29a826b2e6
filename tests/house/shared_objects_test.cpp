// What threads must not share: objects that libxapian makes once for the process.

#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

// The owners of a Xapian::Query are counted by a plain number. Query::MatchAll is one object for
// all threads: copies of it made at once lose count, and the first to end deletes it under the
// others (8 threads that counted died in 5 of 6 runs). Query(std::string()) and Query() mean the
// same.
TEST(SharedObjects, NoFileNamesTheQueriesOfTheWholeProcess) {
    const std::regex shared(R"(\bMatch(All|Nothing)\b)");
    for (const char* folder : {"common", "indexer", "searcher", "examples", "bench"}) {
        for (const auto& file : project_files(folder, {".hpp", ".cpp"})) {
            int number = 0;
            for (const std::string& line : file_lines(file)) {
                ++number;
                const std::string code = line.substr(0, line.find("//"));
                EXPECT_FALSE(std::regex_search(code, shared))
                    << short_name(file) << ':' << number
                    << ": one object for all threads; make a query of your own";
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
