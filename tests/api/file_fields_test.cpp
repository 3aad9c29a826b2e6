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

TEST(FileFields, FollowAFileThatIsRenamed) {
    SmallIndex index({"a.txt", "Alpha\n\nnumbat one.\n"});
    std::filesystem::rename(index.news() / "a.txt", index.news() / "a.text");
    EXPECT_EQ(index.sync().moved, 1U);
    EXPECT_EQ(found(index, "ext:txt"), "");
    EXPECT_EQ(found(index, "ext:text mime:text/plain"), "a.text");
}

}  // namespace
}  // namespace newsdex::test
