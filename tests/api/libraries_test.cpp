// An index that another system's libraries wrote: told by status, and nothing is built anew.
#include <gtest/gtest.h>
#include <xapian.h>

#include "schema/libraries.hpp"
#include "schema/metadata.hpp"
#include "store/layout.hpp"
#include "tests/api/small_index.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

std::string metadata(const SmallIndex& index, std::string_view key) {
    return Xapian::Database(store::live_database(index.directory()).string())
        .get_metadata(std::string(key));
}

void write_libraries(const SmallIndex& index, const std::string& json) {
    Xapian::WritableDatabase database(store::live_database(index.directory()).string(),
                                      Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::kLibrariesKey), json);
    database.commit();
}

IndexStatus status(const SmallIndex& index) { return Indexer(index.directory()).status(); }

TEST(Libraries, ThatWroteAreRecordedAndNotTold) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const auto recorded = schema::decode_libraries(metadata(index, schema::kLibrariesKey));
    for (const char* name : {"icu", "md4c", "uchardet", "xapian"}) {
        ASSERT_TRUE(recorded.contains(name)) << name;
        EXPECT_EQ(recorded.at(name).size(), 1U) << name;
        EXPECT_FALSE(recorded.at(name)[0].empty()) << name;
    }
    EXPECT_EQ(recorded.at("xapian")[0], Xapian::version_string());
    EXPECT_TRUE(status(index).other_libraries.empty());
}

TEST(Libraries, OfAnotherSystemAreToldAndNothingIsBuiltAnew) {
    SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const std::string info = metadata(index, schema::kInfoKey);
    const std::string here =
        schema::decode_libraries(metadata(index, schema::kLibrariesKey)).at("icu")[0];
    const std::string other =
        R"({"icu":["1.0"],"xapian":[")" + std::string(Xapian::version_string()) + R"("]})";
    write_libraries(index, other);
    const std::vector<OtherLibrary> told = {{"icu", {"1.0"}, here}};
    const std::string generation = status(index).generation;
    EXPECT_EQ(status(index).other_libraries, told);

    // Nothing changed: nothing is read, written or built anew, however often the hosts take turns.
    const SyncReport again = index.sync();
    EXPECT_FALSE(again.rebuilt);
    EXPECT_EQ(again.files_unchanged, 1U);
    EXPECT_EQ(metadata(index, schema::kLibrariesKey), other);
    EXPECT_EQ(index.search("ferry").total, 1U);

    // What is written here is recorded beside it.
    index.write("b.txt", "Trains\n\nThe train came.\n");
    const SyncReport more = index.sync();
    EXPECT_FALSE(more.rebuilt);
    EXPECT_EQ(more.added, 1U);
    EXPECT_EQ(more.files_unchanged, 1U);
    EXPECT_EQ(status(index).other_libraries,
              (std::vector<OtherLibrary>{{"icu", {"1.0", here}, here}}));
    EXPECT_EQ(status(index).generation, generation);
    EXPECT_EQ(metadata(index, schema::kInfoKey), info);
    EXPECT_TRUE(Indexer(index.directory()).check().empty());
}

TEST(Libraries, OfAnOlderIndexAreUnknownAndDamageIsNoReasonToStop) {
    SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    for (const std::string& json :
         {std::string(), std::string("[]"), std::string(R"({"icu":"72"})"),
          std::string(R"({"icu":[7]})"), "{\"icu\":[\"" + std::string(100'000, 'x') + "\"]}"}) {
        write_libraries(index, json);
        EXPECT_TRUE(status(index).other_libraries.empty()) << json.substr(0, 80);
        EXPECT_FALSE(index.sync().rebuilt);
    }
    index.write("b.txt", "Trains\n\nThe train came.\n");
    index.sync();
    EXPECT_TRUE(status(index).other_libraries.empty());
    EXPECT_EQ(schema::decode_libraries(metadata(index, schema::kLibrariesKey)).size(), 4U);
}

TEST(Libraries, RecordDoesNotGrowWithoutEnd) {
    schema::Libraries libraries;
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(schema::add_libraries({{"icu", std::to_string(i)}}, libraries));
        EXPECT_FALSE(schema::add_libraries({{"icu", std::to_string(i)}}, libraries));
        EXPECT_EQ(schema::decode_libraries(schema::encode_libraries(libraries)), libraries);
    }
    EXPECT_EQ(libraries["icu"].back(), "99");
    EXPECT_LE(libraries["icu"].size(), 16U);
}

}  // namespace
}  // namespace newsdex
