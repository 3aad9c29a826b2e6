// The tables of names: whole and in order.
#include <newsdex/names.hpp>

#include <gtest/gtest.h>

#include <cstddef>

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

}  // namespace
}  // namespace newsdex
