// What is asked of the file that an article came in: its ending and its media type.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/api/small_index.hpp"

namespace newsdex::test {
namespace {

/// Names of the files found, in the order of their bytes, blanks between.
std::string found(const SmallIndex& index, const std::string& query) {
    std::vector<std::string> names;
    for (const Hit& hit : index.search(query).hits)
        names.push_back(std::filesystem::path(hit.article.path).filename().string());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
    return out;
}

TEST(FileFields, FindEndingsAndMediaTypes) {
    const SmallIndex index({"a.txt", "Alpha\n\nnumbat one.\n"}, {"b.MD", "# Beta\n\nnumbat two.\n"},
                           {"c.jsonl",
                            "{\"title\": \"C\", \"body\": \"numbat\"}\n"
                            "{\"title\": \"D\", \"body\": \"numbat\"}\n"});
    constexpr std::pair<const char*, const char*> kCases[] = {
        {"numbat ext:txt", "a.txt"},
        {"numbat ext:.TXT", "a.txt"},
        {"numbat filetype:md", "b.MD"},
        {"numbat ext:json", ""},
        {"numbat ext:json*", "c.jsonl"},
        {"numbat ext:(txt OR md)", "a.txt b.MD"},
        {"numbat -ext:txt", "b.MD c.jsonl"},
        {"numbat mime:text/plain", "a.txt"},
        {"numbat mime:\"text/plain\"", "a.txt"},
        {"numbat mime:text", "a.txt b.MD"},
        {"numbat mime:text/*", "a.txt b.MD"},
        {"numbat mime:markdown", "b.MD"},
        {"numbat mime:application/jsonl", "c.jsonl"},
        {"numbat mime:application/json", ""},
        {"numbat format:json", "c.jsonl"},
        {"numbat format:text", "a.txt"},
    };
    for (const auto& [query, files] : kCases) EXPECT_EQ(found(index, query), files) << query;
}

TEST(FileFields, FindAFolderOrFileAnywhere) {
    SmallIndex index({"sport/a.txt", "Alpha\n\nnumbat one.\n"},
                     {"world/sport/Clinton visit.txt", "Beta\n\nnumbat two.\n"},
                     {"world/b.txt", "Gamma\n\nnumbat three.\n"});
    const std::string top = index.news().native();
    const std::pair<std::string, const char*> kCases[] = {
        {"numbat path:sport", "Clinton visit.txt a.txt"},
        {"path:sport", "Clinton visit.txt a.txt"},
        {"path:SPORT", "Clinton visit.txt a.txt"},
        {"numbat path:world/sport", "Clinton visit.txt"},
        {"numbat path:*Clinton*", "Clinton visit.txt"},
        {"numbat path:\"*Clinton v*\"", "Clinton visit.txt"},
        {"numbat path:*.txt", "Clinton visit.txt a.txt b.txt"},
        {"numbat -path:sport", "b.txt"},
        {"numbat path:(a.txt OR b.txt)", "a.txt b.txt"},
        {"numbat dir:world folder:sport", "Clinton visit.txt"},
        {"numbat path:port", ""},
        {"numbat path:./news/sport", "a.txt"},
        {"numbat path:./sport", ""},
        {"numbat path:" + top + "/sport", "a.txt"},
        {"numbat path:" + top, "Clinton visit.txt a.txt b.txt"},
        {"numbat path:\"" + top + "/world/sport/Clinton visit.txt\"", "Clinton visit.txt"},
        {"numbat ext:*.txt", "Clinton visit.txt a.txt b.txt"},
    };
    for (const auto& [query, files] : kCases) {
        EXPECT_EQ(found(index, query), files) << query;
        EXPECT_EQ(found(index, index.search(query).understood), files) << query;
    }
    EXPECT_TRUE(index.search("numbat path:*Clinton*").notes.empty());
}

TEST(FileFields, TakeAnIdInCapitals) {
    const SmallIndex index({"a.txt", "Alpha\n\nnumbat one.\n"});
    std::string id = index.search("numbat").hits.at(0).id;
    for (char& c : id) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    EXPECT_EQ(found(index, "id:" + id), "a.txt");
    EXPECT_EQ(found(index, "id:" + id.substr(0, 8)), "a.txt");
}

TEST(FileFields, FollowAFileThatIsRenamed) {
    SmallIndex index({"a.txt", "Alpha\n\nnumbat one.\n"});
    std::filesystem::rename(index.news() / "a.txt", index.news() / "a.text");
    EXPECT_EQ(index.sync().moved, 1U);
    EXPECT_EQ(found(index, "ext:txt"), "");
    EXPECT_EQ(found(index, "ext:text mime:text/plain"), "a.text");
}

}  // namespace
}  // namespace newsdex::test
