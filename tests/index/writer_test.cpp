#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include "index/claims.hpp"
#include "index/document_builder.hpp"
#include "index/dry_writer.hpp"
#include "index/xapian_writer.hpp"
#include "schema/document_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::index {
namespace {

namespace fs = std::filesystem;

constexpr base::Hash kOne{1};
constexpr base::Hash kTwo{2};
constexpr base::Hash kThree{3};

struct WriterTest : testing::Test {
    test::TemporaryFolder folder;
    DocumentBuilder builder{"en"};

    [[nodiscard]] fs::path database() const { return folder / "gen-000001"; }
    DocumentTerms document(const std::string& path, const std::string& body,
                           const base::Hash& content = {}) {
        Article article;
        article.path = path;
        article.body = body;
        return builder.build(article, content, kOne);
    }
};

TEST_F(WriterTest, PublishesOnCommitOnly) {
    XapianWriter writer(database(), folder.path(), true);
    writer.commit();
    writer.add(document("a", "oil"), {kOne, {}});
    EXPECT_EQ(writer.articles(), 1U);
    EXPECT_GT(writer.pending_bytes(), 0U);
    EXPECT_EQ(Xapian::Database(database().string()).get_doccount(), 0U);
    writer.commit();
    EXPECT_EQ(writer.pending_bytes(), 0U);
    EXPECT_EQ(Xapian::Database(database().string()).get_doccount(), 1U);
}

TEST_F(WriterTest, NeverCommitsOnItsOwn) {
    XapianWriter writer(database(), folder.path(), true);
    writer.commit();
    const DocumentTerms one = document("a", "x");
    for (int i = 0; i < 10'500; ++i) writer.add(one, {kOne, {}});  // Xapian's own limit is 10,000
    EXPECT_EQ(Xapian::Database(database().string()).get_doccount(), 0U);
}

TEST_F(WriterTest, BatchesGrowWithTheIndex) {
    XapianWriter writer(database(), folder.path(), true);
    const std::uint64_t least = writer.batch_bytes();
    EXPECT_GT(least, 1U << 20U);
    Article article;
    for (int i = 0; i < 100'000; ++i) article.body += "oil ";
    const DocumentTerms big = builder.build(article, {}, kOne);
    for (int i = 0; i < 100; ++i) writer.add(big, {kOne, {}});
    EXPECT_EQ(writer.batch_bytes(), least);
    writer.commit();
    EXPECT_GT(writer.batch_bytes(), least);
}

TEST_F(WriterTest, CountsWhatDeletionHolds) {
    XapianWriter writer(database(), folder.path(), true);
    std::string body;
    for (int i = 0; i < 5'000; ++i) body += "w" + std::to_string(i) + " ";
    writer.add(document("a", body), {kOne, {}});
    writer.commit();
    writer.remove(1);
    EXPECT_GT(writer.pending_bytes(), 5'000U * 16);
}

TEST_F(WriterTest, DropsWhatIsNotCommitted) {
    {
        XapianWriter writer(database(), folder.path(), true);
        writer.add(document("a", "oil"), {kOne, {}});
        writer.commit();
        writer.add(document("b", "gas"), {kTwo, {}});
        writer.set_metadata("k", "v");
    }
    const Xapian::Database after(database().string());
    EXPECT_EQ(after.get_doccount(), 1U);
    EXPECT_EQ(after.get_metadata("k"), "");
}

TEST_F(WriterTest, FindsAFilesDocumentsBeforeTheCommit) {
    XapianWriter writer(database(), folder.path(), true);
    writer.add(document("a", "one", kTwo), {kOne, {}});
    writer.add(document("b", "two"), {kThree, {}});
    writer.add(document("a", "three"), {kTwo, kOne});
    const auto known = writer.documents_of("a");
    ASSERT_EQ(known.size(), 2U);
    EXPECT_EQ(known[0].docid, 1U);
    EXPECT_EQ(known[0].content, kTwo);
    EXPECT_EQ(known[0].identity, (Identity{kOne, {}}));
    EXPECT_EQ(known[1].identity, (Identity{kTwo, kOne}));
    EXPECT_EQ(writer.claimants_of(kOne).size(), 2U);
    EXPECT_TRUE(writer.documents_of("c").empty());
}

TEST_F(WriterTest, RewritesPathIdAndDataButNotTheWords) {
    XapianWriter writer(database(), folder.path(), true);
    writer.add(document("a", "oil prices"), {kOne, kThree});
    writer.commit();
    writer.rewrite(1, "b", {kTwo, {}}, document("b", "oil prices").data);
    writer.commit();
    const Xapian::Database after(database().string());
    EXPECT_TRUE(after.term_exists("Pb"));
    EXPECT_FALSE(after.term_exists("Pa"));
    EXPECT_TRUE(after.term_exists("Q" + base::base32(kTwo)));
    EXPECT_FALSE(after.term_exists("XCLAIM" + base::base32(kThree)));
    EXPECT_EQ(after.get_document(1).get_value(schema::kIdBytes), base::bytes(kTwo));
    EXPECT_EQ(*after.positionlist_begin(1, "prices"), 2U);
    const auto stored =
        schema::decode_article(after.get_document(1).get_data(), schema::Parts::kWhole);
    EXPECT_EQ(stored.id, base::base32(kTwo));
    EXPECT_EQ(stored.article.path, "b");
}

TEST_F(WriterTest, KeepsASecondWriterOut) {
    const XapianWriter writer(database(), folder.path(), true);
    try {
        const XapianWriter second(database(), folder.path(), false);
        FAIL() << "two writers";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kLocked);
    }
}

TEST_F(WriterTest, DryOneWritesNothingAndCounts) {
    {
        XapianWriter writer(database(), folder.path(), true);
        writer.add(document("a", "oil"), {kOne, {}});
        writer.commit();
    }
    DryWriter dry(Xapian::Database(database().string()), folder.path());
    dry.add(document("b", "gas"), {kTwo, {}});
    EXPECT_EQ(dry.articles(), 2U);
    dry.remove(1);
    dry.commit();
    EXPECT_EQ(dry.articles(), 1U);
    EXPECT_EQ(dry.documents_of("a").size(), 1U);
    EXPECT_EQ(Xapian::Database(database().string()).get_doccount(), 1U);
}

TEST_F(WriterTest, ClaimsGoToTheFirstByPathWhateverCameFirst) {
    for (const bool reversed : {false, true}) {
        fs::remove_all(database());
        XapianWriter writer(database(), folder.path(), true);
        Claims claims(writer, true);
        std::vector<std::string> paths{"a", "b", "c"};
        if (reversed) std::reverse(paths.begin(), paths.end());
        for (const std::string& path : paths) {
            writer.add(document(path, "x"), claims.on_add(kOne, base::hash(path)));
        }
        claims.settle();
        EXPECT_EQ(claims.change_of_duplicates(), 2);
        const auto first = writer.documents_of("a");
        EXPECT_EQ(first.at(0).identity, (Identity{kOne, {}}));
        EXPECT_EQ(writer.documents_of("c").at(0).identity.claim, kOne);
        claims.on_remove(first[0]);
        writer.remove(first[0].docid);
        claims.settle();
        EXPECT_EQ(claims.change_of_duplicates(), 1);
    }
}

TEST_F(WriterTest, ClaimsOfMembersGoByTheirNumber) {
    XapianWriter writer(database(), folder.path(), true);
    Claims claims(writer, true);
    for (const char* member : {"10", "9", "11"}) {
        Article article;
        article.path = "feed";
        article.member = member;
        article.body = "x";
        writer.add(builder.build(article, {}, kOne), claims.on_add(kOne, base::hash(member)));
    }
    claims.settle();
    std::vector<std::string> holders;
    for (const KnownDocument& known : writer.documents_of("feed")) {
        if (known.identity.id != kOne) continue;
        holders.push_back(schema::decode_article(writer.data_of(known.docid), schema::Parts::kHead)
                              .article.member);
    }
    EXPECT_EQ(holders, std::vector<std::string>{"9"});
}

TEST_F(WriterTest, ClaimIsSettledWhenItsHolderGoes) {
    {
        XapianWriter writer(database(), folder.path(), true);
        Claims claims(writer, true);
        writer.add(document("a", "x"), claims.on_add(kOne, kTwo));
        writer.add(document("b", "x"), claims.on_add(kOne, kThree));
        claims.settle();
        writer.commit();
    }
    XapianWriter writer(database(), folder.path(), false);
    Claims claims(writer, false);
    claims.on_remove(writer.documents_of("a").at(0));
    writer.remove(1);
    claims.settle();
    EXPECT_EQ(claims.change_of_duplicates(), -1);
    EXPECT_EQ(writer.documents_of("b").at(0).identity, (Identity{kOne, {}}));
}

}  // namespace
}  // namespace newsdex::index
