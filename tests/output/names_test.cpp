// The tables of names: whole, in order, and as the documents have them.
#include <newsdex/names.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>

namespace newsdex {
namespace {

template <class Value>
void expect_table(Value last) {
    ASSERT_EQ(kNames<Value>.size(), static_cast<std::size_t>(last) + 1);
    for (std::size_t i = 0; i < kNames<Value>.size(); ++i) {
        const Name<Value>& row = kNames<Value>[i];
        EXPECT_EQ(static_cast<std::size_t>(row.value), i) << row.name;
        EXPECT_FALSE(row.name.empty()) << i;
        EXPECT_EQ(name_of(row.value), row.name);
        EXPECT_EQ(value_called<Value>(row.name), row.value) << "a name that stands twice";
    }
    EXPECT_EQ(value_called<Value>(""), std::nullopt);
    EXPECT_EQ(name_of(static_cast<Value>(static_cast<std::size_t>(last) + 1)), "");
}

TEST(Names, HaveEveryValueOnce) {
    expect_table(Sort::kOldest);
    expect_table(MatchMode::kAny);
    expect_table(Status::kCancelled);
    expect_table(DatePrecision::kSecond);
    expect_table(DateOrigin::kMtime);
    expect_table(NoteCode::kMoreNotes);
}

TEST(Names, OfNotesAreInTheManual) {
    std::ifstream file(NEWSDEX_SOURCE_DIR "/docs/query-language.md");
    const std::string manual{std::istreambuf_iterator<char>(file), {}};
    std::size_t at = manual.find("## Notes");
    ASSERT_NE(at, std::string::npos);
    for (const Name<NoteCode>& row : kNames<NoteCode>) {
        at = manual.find("\n| `" + std::string(row.name) + "` | ", at);
        ASSERT_NE(at, std::string::npos) << row.name << " is not listed, or not in order";
    }
}

}  // namespace
}  // namespace newsdex
