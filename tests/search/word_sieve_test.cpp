// What the sieve lets through, against looking each word up.
#include "search/word_sieve.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/support/random.hpp"

namespace newsdex::search {
namespace {

plan::Plan plan_of(std::initializer_list<schema::Term> terms) {
    plan::Plan plan;
    plan.terms = terms;
    return plan;
}

TEST(WordSieve, KnowsWordsFromStemsWhateverTheirField) {
    analysis::Analyzer analyzer("en");
    const plan::Plan plan = plan_of({{schema::Form::kStem, 1, {}, "rate"},
                                     {schema::Form::kWord, 1, article::Field::kTitle, "banks"},
                                     {schema::Form::kJoined, 2, {}, "coop"}});
    WordSieve sieve(plan, analyzer.language());
    for (int pass = 0; pass < 2; ++pass) {
        EXPECT_TRUE(sieve.lets_through("rates", true, analyzer));
        EXPECT_FALSE(sieve.lets_through("rates", false, analyzer));
        EXPECT_TRUE(sieve.lets_through("banks", false, analyzer));
        EXPECT_FALSE(sieve.lets_through("bank", true, analyzer));
        EXPECT_TRUE(sieve.lets_through("coop", true, analyzer));
        EXPECT_FALSE(sieve.lets_through("", true, analyzer));
        EXPECT_FALSE(sieve.lets_through("abcdefghijklmnopq", true, analyzer));
        EXPECT_TRUE(sieve.lets_through(std::string(240, 'b'), true, analyzer)) << "may be cut";
    }
}

TEST(WordSieve, LosesNoStemThatBeginsOtherwise) {
    // German takes the mark off; English does not, but takes a sign off.
    for (const auto& [language, word] : {std::pair{"german", "äpfel"}, {"english", "'twas"}}) {
        analysis::Analyzer analyzer(language);
        const std::string stem(analyzer.stem(word));
        ASSERT_NE(stem.front(), word[0]);
        WordSieve sieve(plan_of({{schema::Form::kStem, 1, {}, stem}}), analyzer.language());
        EXPECT_TRUE(sieve.lets_through(word, true, analyzer)) << word;
    }
}

TEST(WordSieve, IsRightThatEnglishStemsBeginAsTheirWords) {
    analysis::Analyzer analyzer("en");
    test::Random random(2);
    for (int i = 0; i < 100'000; ++i) {
        std::string word;
        for (std::size_t size = 1 + random.below(6); size > 0; --size)
            word += static_cast<char>('a' + random.below(26));
        word +=
            random.pick({"", "s", "es", "ies", "ing", "ying", "ed", "ly", "ness", "ational", "y"});
        ASSERT_EQ(analyzer.stem(word).front(), word.front()) << word;
    }
    for (const char* word :
         {"skies", "dying", "lying", "tying", "crises", "yes", "years", "quizzes"})
        EXPECT_EQ(analyzer.stem(word).front(), word[0]) << word;
}

TEST(WordSieve, AnswersTheSameHoweverManyWordsItMet) {
    analysis::Analyzer analyzer("en");
    plan::Plan plan;
    test::Random random(1);
    const auto word = [&] {
        std::string out;
        for (std::size_t i = 1 + random.below(18); i > 0; --i)
            out += static_cast<char>('a' + random.below(3));
        return out;
    };
    for (int i = 0; i < 200; ++i)
        plan.terms.push_back(
            {i % 2 == 0 ? schema::Form::kWord : schema::Form::kStem, 1, {}, word()});
    WordSieve sieve(plan, analyzer.language());
    for (int i = 0; i < 50'000; ++i) {
        const std::string text =
            random.one_in(4) ? random.pick<schema::Term>(plan.terms).text : word();
        const bool stemmed = random.one_in(2);
        const std::string stem(analyzer.stem(text));
        bool expected = false;
        for (const schema::Term& term : plan.terms)
            expected |=
                term.form == schema::Form::kStem ? stemmed && term.text == stem : term.text == text;
        ASSERT_EQ(sieve.lets_through(text, stemmed, analyzer), expected) << text;
    }
}

}  // namespace
}  // namespace newsdex::search
