// The metadata entries' JSON, read without a tree.
#include "schema/flat_json.hpp"

#include <gtest/gtest.h>

namespace newsdex::schema {
namespace {

using List = std::vector<std::string>;

TEST(FlatJson, ValuesKeepTheirKind) {
    const auto object = read_flat_json(
        R"({"n": 18446744073709551615, "t": "a\"\u00e9", "l": ["x", "y"], "e": [],
            "minus": -1, "half": 0.5, "yes": true, "none": null, "o": {"t": "in", "l": ["z"]},
            "mixed": ["x", 1, "y"], "deep": ["x", ["y"], "z"], "in": [{"t": "v"}, "x"]})");
    ASSERT_TRUE(object);
    EXPECT_EQ(object->size(), 12U);
    EXPECT_EQ(object->at("n"), FlatValue(std::uint64_t{18446744073709551615U}));
    EXPECT_EQ(object->at("t"), FlatValue(std::string("a\"é")));
    EXPECT_EQ(object->at("l"), FlatValue(List{"x", "y"}));
    EXPECT_EQ(object->at("e"), FlatValue(List{}));
    for (const char* other : {"minus", "half", "yes", "none", "o", "mixed", "deep", "in"})
        EXPECT_EQ(object->at(other), FlatValue()) << other;
}

TEST(FlatJson, OfEqualKeysTheLastCounts) {
    EXPECT_EQ(read_flat_json(R"({"a": 1, "a": "x"})")->at("a"), FlatValue(std::string("x")));
}

TEST(FlatJson, WhatIsNoObjectIsNothing) {
    for (const char* text : {"", "1", "null", "\"a\"", "[]", "[{}]", "{", "{\"a\"}", "{} {}",
                             "{\"a\": 1,}", "{\"a\": \"\xFF\"}"})
        EXPECT_FALSE(read_flat_json(text)) << text;
    EXPECT_TRUE(read_flat_json(" {} "));
    EXPECT_FALSE(read_flat_json(std::string(100'000, '[')));
}

TEST(FlatJson, QuotedTextComesBack) {
    for (const std::string text : {"", "plain", "\"\\\n\r\t\x01", "é港\xF0\x9F\x98\x80"}) {
        std::string json = "{\"t\":";
        append_quoted(json, text);
        EXPECT_EQ(read_flat_json(json + '}')->at("t"), FlatValue(text)) << text;
    }
}

}  // namespace
}  // namespace newsdex::schema
