#include "article/identity.hpp"

#include <gtest/gtest.h>

#include <string>

namespace newsdex::article {
namespace {

struct GuidCase {
    const char* name;
    std::string guid;
    bool unique;
};

class Guids : public testing::TestWithParam<GuidCase> {};
TEST_P(Guids, AreUniqueByTheirFormOnly) {
    EXPECT_EQ(is_unique_by_form(GetParam().guid), GetParam().unique);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, Guids,
    testing::Values(GuidCase{"url", "https://example.org/a", true},
                    GuidCase{"upper_case_scheme", "HTTP://example.org/a", true},
                    GuidCase{"urn", "urn:newsml:example.org:20260103:x:1", true},
                    GuidCase{"tag", "tag:example.org,2026-01-03:item", true},
                    GuidCase{"newsml_tag", "tag:reuters.com,2026:newsml_L1N", true},
                    GuidCase{"uuid", "123e4567-e89b-12d3-a456-426614174000", true},
                    GuidCase{"uuid_in_braces", "{123E4567-E89B-12D3-A456-426614174000}", true},
                    GuidCase{"warc", "<urn:uuid:123e4567-e89b-12d3-a456-426614174000>", true},
                    GuidCase{"number", "1", false}, GuidCase{"word", "article-17", false},
                    GuidCase{"file_url", "file:///home/x/a.txt", false},
                    GuidCase{"scheme_alone", "http://", false},
                    GuidCase{"no_scheme", "://x", false}, GuidCase{"urn_alone", "urn:x", false},
                    GuidCase{"tag_without_date", "tag:example.org:item", false},
                    GuidCase{"sentence", "see http://example.org/a", false},
                    GuidCase{"short_uuid", "123e4567-e89b-12d3-a456-42661417400", false},
                    GuidCase{"path", "2026/01/a", false}, GuidCase{"empty", "", false}),
    [](const auto& c) { return std::string(c.param.name); });

Article make(std::string path, std::string member, std::string guid) {
    Article article;
    article.path = std::move(path);
    article.member = std::move(member);
    article.guid = std::move(guid);
    return article;
}
constexpr base::Hash kOne{1};
constexpr base::Hash kTwo{2};

TEST(ClaimedId, OfAUniqueGuidIsTheSameEverywhere) {
    EXPECT_EQ(claimed_id(make("a", "1", "urn:x:1"), kOne, 0),
              claimed_id(make("b", "9", "urn:x:1"), kTwo, 3));
    EXPECT_NE(claimed_id(make("a", "1", "urn:x:1"), kOne, 0),
              claimed_id(make("a", "1", "urn:x:2"), kOne, 0));
}

TEST(ClaimedId, OfAnotherGuidBelongsToItsFile) {
    EXPECT_EQ(claimed_id(make("a", "1", "1"), kOne, 0), claimed_id(make("a", "2", "1"), kTwo, 0));
    EXPECT_NE(claimed_id(make("a", "1", "1"), kOne, 0), claimed_id(make("b", "1", "1"), kOne, 0));
}

TEST(ClaimedId, OfAFileThatIsOneArticleComesFromItsPath) {
    EXPECT_EQ(claimed_id(make("a", "", ""), kOne, 0), claimed_id(make("a", "", ""), kTwo, 0));
    EXPECT_NE(claimed_id(make("a", "", ""), kOne, 0), claimed_id(make("b", "", ""), kOne, 0));
}

TEST(ClaimedId, OfAMemberComesFromItsContentNotItsPlace) {
    EXPECT_EQ(claimed_id(make("a", "1", ""), kOne, 0), claimed_id(make("a", "2", ""), kOne, 0));
    EXPECT_NE(claimed_id(make("a", "1", ""), kOne, 0), claimed_id(make("a", "1", ""), kTwo, 0));
    EXPECT_NE(claimed_id(make("a", "1", ""), kOne, 0), claimed_id(make("a", "2", ""), kOne, 1));
    EXPECT_NE(claimed_id(make("a", "1", ""), kOne, 0), claimed_id(make("b", "1", ""), kOne, 0));
}

TEST(ClaimedId, HasTwentySixCharacters) {
    EXPECT_EQ(base::base32(claimed_id(make("a", "", ""), kOne, 0)).size(), 26U);
}

}  // namespace
}  // namespace newsdex::article
