// Endings and media types of files' names.
#include "document/file_kind.hpp"

#include <gtest/gtest.h>

namespace newsdex::document {
namespace {

struct KindCase {
    const char* path;
    const char* format;
    const char* ending;
    const char* type;
};

TEST(FileKind, IsTheEndingInSmallLetters) {
    constexpr KindCase kCases[] = {
        {"a.txt", "text", "txt", "text/plain"},
        {"/home/ann/News.v2/Story.TXT", "text", "txt", "text/plain"},
        {"news/notes", "text", "", "text/plain"},
        {"news.d/notes", "markdown", "", "text/markdown"},
        {"news/.hidden", "text", "", "text/plain"},
        {"news/end.", "text", "", "text/plain"},
        {"St. Ives harbour", "text", "", "text/plain"},
        {"a.md", "markdown", "md", "text/markdown"},
        {"feed.json", "json", "json", "application/json"},
        {"feed.2026-01.jsonl", "json", "jsonl", "application/x-ndjson"},
        {"feed.NDJSON.GZ", "json", "ndjson.gz", "application/x-ndjson"},
        {"feed.json.zst", "json", "json.zst", "application/json"},
        {"feed.gz", "json", "gz", "application/json"},
        {"a.jsonl", "text", "jsonl", "text/plain"},
        {"a.txt", "nitf", "txt", ""},
        {"wire.jsonl.1", "json", "jsonl", "application/x-ndjson"},
        {"wire.jsonl.12.gz", "json", "jsonl.gz", "application/x-ndjson"},
        {"wire.jsonl.gz.3", "json", "jsonl.gz", "application/x-ndjson"},
        {"wire.jsonl-20260102", "json", "jsonl", "application/x-ndjson"},
        {"wire.JSONL-2026010215.gz", "json", "jsonl.gz", "application/x-ndjson"},
        {"wire.1.jsonl", "json", "jsonl", "application/x-ndjson"},
        {"notes.txt.2026", "text", "2026", "text/plain"},
        {"notes.v1.2.3", "text", "3", "text/plain"},
        {"notes.1", "text", "1", "text/plain"},
        {"news.d/notes.1", "text", "1", "text/plain"},
        {"St. Ives harbour.1", "text", "1", "text/plain"},
        {"\xff.t\xfft", "text", "t\xEF\xBF\xBDt", "text/plain"},
    };
    for (const KindCase& c : kCases) {
        EXPECT_EQ(ending_of(c.path), c.ending) << c.path;
        EXPECT_EQ(media_type_of(c.format, c.path), c.type) << c.path;
    }
}

}  // namespace
}  // namespace newsdex::document
