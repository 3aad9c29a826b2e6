#include "ingest/sync.hpp"

#include <newsdex/error.hpp>

#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;
using Sync = SyncFixture;

TEST_F(Sync, AddsWhatIsThereAndKeepsItWhenNothingChanged) {
    folder.write("news/a.txt", "One\nthe oil price rose");
    folder.write("news/b.lines", "x|Two|gas fell\n|Three|rates stayed\n");
    const SyncReport first = sync({"news"});
    EXPECT_EQ(first.added, 3U);
    EXPECT_EQ(first.articles, 3U);
    EXPECT_EQ(first.files_read, 2U);
    EXPECT_TRUE(first.failures.empty());
    EXPECT_TRUE(first.warnings.empty());
    EXPECT_EQ(first.formats, (std::map<std::string, std::uint64_t>{{"lines", 2}, {"txt", 1}}));
    reader.opened = 0;
    const SyncReport second = sync();
    EXPECT_EQ(reader.opened, 0U);
    EXPECT_EQ(second.files_unchanged, 2U);
    EXPECT_EQ(second.kept, 3U);
    EXPECT_EQ(second.added + second.replaced + second.moved + second.removed, 0U);
    EXPECT_EQ(second.articles, 3U);
}

}  // namespace
}  // namespace newsdex::ingest
