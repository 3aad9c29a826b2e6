// Who may open a database of libxapian: store/xapian/open.cpp alone, which opens nothing but glass.

#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

// What a path makes libxapian open is decided by what lies there: a stub has it run programs and
// connect to hosts. An empty Database(), a reference, a copy of one that is open do no such thing.
TEST(Opening, OnlyOneFileNamesWhatOpensADatabase) {
    const std::regex opening(
        R"rx(\b(Writable)?Database(\s+\w+)?\s*[({]\s*[^)}\s]|\bDatabase::check\b|\bDBCOMPACT_)rx"
        R"rx(|\bCompactor\b|\b(Auto|Remote|Chert|InMemory)::open|\bDB_(BACKEND_|CREATE|OPEN))rx");
    for (const char* folder : {"common", "indexer", "searcher", "examples"}) {
        for (const auto& file : project_files(folder, {".hpp", ".cpp"})) {
            if (short_name(file).starts_with("common/store/xapian/open.")) continue;
            int number = 0;
            for (const std::string& line : file_lines(file)) {
                ++number;
                const std::string code = line.substr(0, line.find("//"));
                if (code.find("Xapian::") == std::string::npos) continue;
                EXPECT_FALSE(std::regex_search(code, opening))
                    << short_name(file) << ':' << number
                    << ": a database is opened by the functions of store/xapian/open.hpp: " << line;
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
