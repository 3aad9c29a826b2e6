// Records that are no articles are counted in every run, also when their file is unchanged.
#include <gtest/gtest.h>

#include <newsdex/indexer.hpp>

#include "tests/support/temporary_folder.hpp"

namespace newsdex {
namespace {

TEST(SkippedRecords, AreCountedByReasonInEveryRun) {
    const test::TemporaryFolder folder;
    folder.write("news/lines.jsonl",
                 "{\"id\": \"1\", \"title\": \"One\", \"body\": \"The ferry left.\"}\n"
                 "{\"id\": \"2\", \"title\": \"\", \"body\": \"\"}\n"
                 "{\"id\": \"3\", \"title\": \"Three\", \"body\": \"The ferry came back.\"}\n");
    Indexer indexer(folder / ".newsdex");
    const SyncReport first = indexer.sync({folder / "news"});
    EXPECT_EQ(first.articles, 2U);
    EXPECT_EQ(first.skipped.size(), 1U);
    const SyncReport second = indexer.sync({folder / "news"});
    EXPECT_EQ(second.files_read, 0U);
    EXPECT_EQ(second.skipped, first.skipped);
}

}  // namespace
}  // namespace newsdex
