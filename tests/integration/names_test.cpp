// Names of files that trip programs up: line breaks, bytes that are no UTF-8, hyphens, controls.
#include <gtest/gtest.h>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

const Words& odd_names() {
    static const Words names = {"new\nline.txt", "latin\xe9.txt",   "-n.txt",
                                "a b  c.txt",    "quote\".txt",     "semi;colon.txt",
                                "tab\there.txt", "\x1b[31mred.txt", "東京.txt",
                                "#hash.txt",     "100%.txt",        "star*.txt"};
    return names;
}

class Names : public testing::Test {
  protected:
    Names() {
        for (const std::string& name : odd_names())
            desk_.write("news/" + name, "An odd name\n\nThe lapwing is in this file.\n");
        indexed_ = desk_.indexer({"--db", "db", "news"});
        EXPECT_EQ(indexed_.exit_code, 0) << indexed_.err;
    }
    Desk desk_;
    ProgramResult indexed_;
};

TEST_F(Names, EveryFileIsFound) { EXPECT_EQ(desk_.search("lapwing")["total"], odd_names().size()); }

TEST_F(Names, PathsWithNulOpenTheFiles) {
    const std::string out =
        desk_.searcher({"--db", "db", "--format", "paths", "--null", "-n", "100", "lapwing"}).out;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < out.size(); ++count) {
        const std::size_t end = out.find('\0', begin);
        ASSERT_NE(end, std::string::npos);
        const std::string path = out.substr(begin, end - begin);
        EXPECT_TRUE(std::filesystem::exists(desk_ / path)) << path;
        begin = end + 1;
    }
    EXPECT_EQ(count, odd_names().size());
}

TEST_F(Names, JsonIsUtf8AndHasTheBytesOfWhatIsNot) {
    const nlohmann::json results = desk_.search("lapwing");
    std::size_t with_bytes = 0;
    for (const nlohmann::json& hit : results["hits"]) {
        if (!hit.contains("path_bytes") || hit["path_bytes"].is_null()) continue;
        ++with_bytes;
        EXPECT_EQ(hit["path_bytes"], "bmV3cy9sYXRpbukudHh0");  // base64 of news/latin\xe9.txt
        EXPECT_EQ(hit["path"], "news/latin\xef\xbf\xbd.txt");
    }
    EXPECT_EQ(with_bytes, 1U);
}

TEST_F(Names, TextShowsControlCharactersAsSymbols) {
    const std::string out = desk_.searcher({"--db", "db", "-n", "100", "lapwing"}).out;
    EXPECT_EQ(out.find('\x1b'), std::string::npos);
    EXPECT_EQ(out.find('\t'), std::string::npos);
    EXPECT_NE(out.find("␛[31mred.txt"), std::string::npos) << out;
}

TEST_F(Names, FailuresAreOneLineEach) {
    desk_.write("news/bad\nname\x1b.jsonl", "{\"title\": \n");
    const ProgramResult result = desk_.indexer({"--db", "db", "news"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.err.find("news/bad␊name␛.jsonl: "), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
}

TEST_F(Names, AFileThatLooksLikeAnOptionIsNamedBehindTwoHyphens) {
    desk_.write("-n.txt", "A hyphen\n\nThe dotterel is here.\n");
    EXPECT_EQ(desk_.indexer({"--db", "db2", "-n.txt"}).exit_code, 2);
    EXPECT_EQ(desk_.indexer({"--db", "db2", "--", "-n.txt"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"--db", "db2", "dotterel"}).exit_code, 0);
    EXPECT_EQ(desk_.indexer({"inspect", "--", "-n.txt"}).exit_code, 0);
}

TEST_F(Names, RemovedFilesGoWhateverTheirName) {
    for (const std::string& name : odd_names()) std::filesystem::remove(desk_ / ("news/" + name));
    desk_.write("news/rest.txt", "The rest\n\nNothing more.\n");
    EXPECT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    EXPECT_EQ(desk_.search("lapwing")["total"], 0);
}

}  // namespace
}  // namespace newsdex::test
