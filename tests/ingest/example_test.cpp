// examples/read_index.py reads an index with Xapian's Python module, as docs/index-format.md says.
#include <cstdio>
#include <cstdlib>

#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

std::string output_of(const std::string& command) {
    std::string out;
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return out;
    char buffer[512];
    while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
    ::pclose(pipe);
    return out;
}

struct Example : SyncFixture {
    void SetUp() override {
        if (std::system("/usr/bin/python3 -c 'import xapian' 2>/dev/null") != 0) {
            GTEST_SKIP() << "no python3-xapian";
        }
        folder.write("news/a.txt", "Oil prices\nRates fell at the banks");
        folder.write("news/b.lines", "|Gas|prices rose\nbroken\n");
        folder.write("news/c.bad", "x");
        sync({"news"});
    }
    [[nodiscard]] std::string run(const std::string& words) const {
        return output_of("/usr/bin/python3 " NEWSDEX_SOURCE_DIR "/examples/read_index.py " +
                         index().string() + " " + words);
    }
};

TEST_F(Example, ListsTheLedger) {
    EXPECT_EQ(run(""),
              "articles 2, schema 6, stemmer english\n"
              "news/a.txt: read, 1 articles\n"
              "news/b.lines: read, 1 articles\n"
              "news/c.bad: failed, 0 articles\n");
}

TEST_F(Example, SearchesByStems) {
    const std::string found = run("price bank");
    EXPECT_NE(found.find("found 1\n"), std::string::npos) << found;
    EXPECT_NE(found.find("undated | Oil prices | 7 words, body from position 103 of 107"),
              std::string::npos)
        << found;
}

}  // namespace
}  // namespace newsdex::ingest
