// Terms as bytes and back, against the table of docs/index-format.md.
#include "schema/terms.hpp"

#include <gtest/gtest.h>

#include "schema/schema.hpp"

namespace newsdex::schema {
namespace {

using article::Field;

TEST(Terms, HaveTheBytesOfTheFormat) {
    EXPECT_EQ(bytes_of({Form::kWord, 1, {}, "bank"}), "bank");
    EXPECT_EQ(bytes_of({Form::kWord, 1, Field::kTitle, "bank"}), "Sbank");
    EXPECT_EQ(bytes_of({Form::kStem, 1, {}, "bank"}), "Zbank");
    EXPECT_EQ(bytes_of({Form::kStem, 1, Field::kTitle, "bank"}), "ZSbank");
    EXPECT_EQ(bytes_of({Form::kJoined, 2, {}, "coop"}), "XJ2coop");
    EXPECT_EQ(bytes_of({Form::kAcronym, 1, {}, "us"}), "XACRus");
    EXPECT_EQ(bytes_of({Form::kBigram, 1, {}, "東京"}), "東京");
    EXPECT_EQ(bytes_of({Form::kValue, 1, Field::kPublisher, "reuters"}), "XPUBreuters");
    EXPECT_EQ(bytes_of({Form::kValue, 1, Field::kGuid, "URN:1"}), "XGUID:URN:1");
    EXPECT_EQ(bytes_of({Form::kValue, 1, Field::kEnding, "txt"}), "Etxt");
}

TEST(Terms, GiveTheirTextsBack) {
    for (const Term& term : {Term{Form::kWord, 1, {}, "bank"},
                             {Form::kWord, 1, Field::kTitle, "é"},
                             {Form::kStem, 1, Field::kTitle, "bank"},
                             {Form::kJoined, 9, {}, "coop"},
                             {Form::kAcronym, 1, {}, "us"},
                             {Form::kValue, 1, Field::kGuid, "URN:1"},
                             {Form::kValue, 1, Field::kGuid, ":urn"},
                             {Form::kValue, 1, Field::kPath, "A.txt"},
                             {Form::kValue, 1, Field::kHost, ""}})
        EXPECT_EQ(text_of(term, bytes_of(term)), term.text) << bytes_of(term);
    // What is cut has the bytes of what is told of it.
    const Term value{Form::kValue, 1, Field::kGuid, std::string(300, 'U')};
    const std::string cut(*text_of(value, bytes_of(value)));
    EXPECT_EQ(bytes_of({Form::kValue, 1, Field::kGuid, cut}), bytes_of(value));
}

TEST(Terms, OfOtherFieldsAreNoWords) {
    EXPECT_EQ(text_of({Form::kWord, 1, {}, ""}, "Sbank"), std::nullopt);
    EXPECT_EQ(text_of({Form::kWord, 1, {}, ""}, "XPUBreuters"), std::nullopt);
    EXPECT_EQ(text_of({Form::kWord, 1, Field::kTitle, ""}, "S"), std::nullopt);
    EXPECT_EQ(text_of({Form::kStem, 1, {}, ""}, "ZSbank"), std::nullopt);
}

TEST(Terms, OfOneTextAndDifferentKindsDiffer) {
    const Term word{Form::kWord, 1, {}, "us"};
    for (const Term& other : {Term{Form::kStem, 1, {}, "us"},
                              {Form::kWord, 1, Field::kTitle, "us"},
                              {Form::kJoined, 2, {}, "us"}}) {
        EXPECT_NE(word, other);
        EXPECT_NE(TermHash()(word), TermHash()(other));
    }
}

}  // namespace
}  // namespace newsdex::schema
