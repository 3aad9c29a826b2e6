// What is of Xapian alone; what every writer must do is in writer_suite_test.cpp.
#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include "document/builder.hpp"
#include "index/xapian_writer.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::index {
namespace {

using document::DocumentTerms;

namespace fs = std::filesystem;

constexpr base::Hash kOne{1};

struct WriterTest : testing::Test {
    test::TemporaryFolder folder;
    document::Builder builder{"en"};

    [[nodiscard]] fs::path database() const { return folder / "gen-000001"; }
    DocumentTerms document(const std::string& path, const std::string& body) {
        Article article;
        article.path = path;
        article.body = body;
        DocumentTerms out = builder.build(article, {}, kOne, 1);
        give_name(out, {kOne, {}});
        return out;
    }
};

TEST_F(WriterTest, NeverCommitsOnItsOwn) {
    XapianWriter writer(database(), folder.path(), Database::kNew);
    writer.commit();
    const DocumentTerms one = document("a", "x");
    for (int i = 0; i < 10'500; ++i) writer.add(one);  // Xapian's own limit is 10,000
    EXPECT_EQ(Xapian::Database(database().string()).get_doccount(), 0U);
}

TEST_F(WriterTest, BatchesGrowWithTheIndex) {
    XapianWriter writer(database(), folder.path(), Database::kNew);
    const std::uint64_t least = writer.batch_bytes();
    EXPECT_GT(least, 1U << 20U);
    Article article;
    for (int i = 0; i < 100'000; ++i) article.body += "oil ";
    const DocumentTerms big = builder.build(article, {}, kOne, 1);
    for (int i = 0; i < 100; ++i) writer.add(big);
    EXPECT_EQ(writer.batch_bytes(), least);
    writer.commit();
    EXPECT_GT(writer.batch_bytes(), least);
}

TEST_F(WriterTest, CountsWhatDeletionHolds) {
    XapianWriter writer(database(), folder.path(), Database::kNew);
    std::string body;
    for (int i = 0; i < 5'000; ++i) body += "w" + std::to_string(i) + " ";
    writer.add(document("a", body));
    writer.commit();
    writer.remove(1);
    EXPECT_GT(writer.pending_bytes(), 5'000U * 16);
}

TEST_F(WriterTest, KeepsASecondWriterOut) {
    const XapianWriter writer(database(), folder.path(), Database::kNew);
    try {
        const XapianWriter second(database(), folder.path(), Database::kExisting);
        FAIL() << "two writers";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kLocked);
    }
}

}  // namespace
}  // namespace newsdex::index
