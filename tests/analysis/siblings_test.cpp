// Ways to type one word, as laws over generated siblings: digits of every script, addresses,
// underscores, signs that nobody types, scripts without blanks, plurals.
#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <random>
#include <string>
#include <vector>

#include "analysis/analyzer.hpp"
#include "base/utf8.hpp"
#include "tests/analysis/generator.hpp"
#include "tests/analysis/tiny_index.hpp"

namespace newsdex::analysis {
namespace {

class Siblings : public testing::Test {
  protected:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(std::size(list))];
    }
    /// `least` to `most` small letters; no word of a stemmer's exceptions, as it ends in k.
    std::string word(std::size_t least = 3, std::size_t most = 8) {
        std::string out;
        for (std::size_t left = least + below(most - least + 1); left > 1; --left)
            out += static_cast<char>('a' + below(26));
        return out + 'k';
    }
    bool finds_both(const std::string& text, const std::string& query) {
        return finds(analyzer_, text, query, Form::kAsWritten) &&
               finds(analyzer_, text, query, Form::kInflected);
    }

    std::mt19937 random_{20'261'130};
    Analyzer analyzer_{"en"};
    const std::uint32_t repeats_ = newsdex::test::repeats(200);
};

TEST_F(Siblings, DigitsOfEveryScriptAreOneNumber) {
    std::vector<char32_t> zeros;  // of each script that Unicode 9 has
    for (UChar32 c = 0; c <= 0x1FFFF; ++c) {
        UVersionInfo age;
        u_charAge(c, age);
        const bool is_zero = u_charType(c) == U_DECIMAL_DIGIT_NUMBER && u_charDigitValue(c) == 0;
        if (is_zero && age[0] > 0 && age[0] <= 9) zeros.push_back(static_cast<char32_t>(c));
    }
    ASSERT_GT(zeros.size(), 50U);
    for (const char32_t zero : zeros)
        for (int i = 0; i < 5; ++i) {
            const std::string digits = std::to_string(10 + random_() % 1'000'000);
            std::string native;
            for (const char digit : digits)
                base::append(native, zero + static_cast<char32_t>(digit - '0'));
            EXPECT_TRUE(finds_both("in " + native + " and", digits)) << native;
            EXPECT_TRUE(finds_both("in " + digits + " and", native)) << native;
            EXPECT_FALSE(finds_both("in " + native + " and", digits + "0")) << native;
        }
}

TEST_F(Siblings, AnAddressIsFoundByAnyOfItsPartsInARow) {
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        std::vector<std::string> words{word(), word(2, 4)};
        std::string address = words[0] + '.' + words[1];
        while (below(4) > 0) {
            words.push_back(word());
            address += pick(std::vector<std::string>{"/", "/", "-", "?x=", ":", "#"});
            if (address.ends_with("?x=")) words.insert(words.end() - 1, "x");
            address += words.back();
        }
        const std::string scheme =
            pick(std::vector<std::string>{"http://", "https://", "HTTP://", "ftp://", ""});
        const std::string text = "see " + scheme + (below(2) == 0 ? "www." : "") + address +
                                 (below(2) == 0 ? ", or" : "");
        const std::size_t first = below(words.size());
        const std::size_t last = first + 1 + below(words.size() - first);
        std::string part;
        for (std::size_t w = first; w < last; ++w) part += (part.empty() ? "" : " ") + words[w];
        EXPECT_TRUE(finds(analyzer_, text, part, Form::kAsWritten)) << text << ": " << part;
        for (const std::string& query : {address, "http://" + address, words[0] + '.' + words[1]})
            EXPECT_TRUE(finds(analyzer_, text, query, Form::kAsWritten)) << text << ": " << query;
    }
}

TEST_F(Siblings, UnderscoresPartWords) {
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        const std::string a = word();
        const std::string b = word();
        const std::string sign = pick(std::vector<std::string>{"_", "__", "\u203F", "\uFF3F"});
        for (const std::string& text :
             {sign + a + ' ' + b + sign, a + sign + b, sign + a + sign + b + sign}) {
            EXPECT_TRUE(finds_both("the " + text + " of", a)) << text;
            EXPECT_TRUE(finds_both("the " + text + " of", a + ' ' + b)) << text;
        }
    }
}

TEST_F(Siblings, SignsThatNobodyTypesHideNoName) {
    const std::vector<std::string> signs{"\u02BB", "\u02BC", "\u02BE", "\u02BF", "\u02B9",
                                         "\u2018", "\u2019", "\u0301", "\u0331", "\u0323"};
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        const std::string plain = word(4, 9);
        const std::string sign = pick(signs);
        const std::size_t at = 1 + below(plain.size() - 1);
        std::string written = plain;
        written.insert(at, sign);
        EXPECT_TRUE(finds_both("by " + written + " of", plain)) << written << ' ' << plain;
    }
    for (const std::string sign : {"\u02BE", "\u02BF", "\u02BC", "\u2018", "\u2019"})
        EXPECT_TRUE(finds_both("by " + sign + "Abd of", "abd")) << sign;
}

TEST_F(Siblings, ArabicIsFoundWithoutMarksAndInEitherAlphabet) {
    // Letters with the form that is typed in a hurry; marks that are left out.
    const std::vector<std::pair<std::string, std::string>> letters{
        {"أ", "ا"}, {"إ", "ا"}, {"آ", "ا"}, {"ٱ", "ا"}, {"ؤ", "و"}, {"ئ", "ي"}, {"ى", "ي"},
        {"ة", "ه"}, {"ک", "ك"}, {"ی", "ي"}, {"ہ", "ه"}, {"ب", "ب"}, {"س", "س"}, {"م", "م"}};
    const std::vector<std::string> marks{"", "", "َ", "ُ", "ِ", "ّ", "ْ", "ً", "ـ"};
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        std::string written = "م";
        std::string typed = "م";
        for (std::size_t left = 2 + below(5); left > 0; --left) {
            const auto& [full, plain] = pick(letters);
            written += full + pick(marks);
            typed += plain;
        }
        EXPECT_TRUE(finds_both("في " + written + " من", typed)) << written << ' ' << typed;
    }
}

TEST_F(Siblings, AcronymsOfHebrewHaveAnyQuotationMark) {
    const std::vector<std::string> letters{"א", "ב", "ג", "ד", "ה", "ל", "מ", "צ", "ת"};
    const std::vector<std::string> signs{"\"", "\u05F4", "\u201D", "\u201C", ""};
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        std::string before;
        for (std::size_t left = 1 + below(4); left > 0; --left) before += pick(letters);
        const std::string last = pick(letters);
        const std::string written = before + pick(signs) + last;
        const std::string typed = before + pick(signs) + last;
        EXPECT_TRUE(finds_both("של " + written + " את", typed)) << written << ' ' << typed;
    }
}

TEST_F(Siblings, AnyRunOfAScriptWithoutBlanksIsFound) {
    struct Script {
        const char* name;
        std::vector<std::string> clusters;  // a letter and what is attached to it
    };
    const std::vector<Script> scripts{
        {"Thai", {"ก", "รุ", "ง", "เ", "ท", "พ", "น้", "ำ", "ที่", "า", "ไ"}},
        {"Lao", {"ກ", "ລ", "າ", "ວ", "ນີ້", "ເ", "ທ", "ຽ"}},
        {"Khmer", {"ក", "ខ្មែ", "រ", "ភា", "សា", "ប្រ", "ទេ"}},
        {"Burmese", {"မြ", "န်", "မာ", "နို", "င်", "ငံ", "န္တ", "လေး"}},
        {"Chinese", {"潮", "汐", "表", "北", "京"}}};
    for (const Script& script : scripts)
        for (std::uint32_t i = 0; i < repeats_; ++i) {
            std::vector<std::string> run;
            for (std::size_t left = 3 + below(12); left > 0; --left)
                run.push_back(pick(script.clusters));
            const std::size_t first = below(run.size());
            const std::size_t last = first + 1 + below(run.size() - first);
            std::string text;
            std::string query;
            for (std::size_t c = 0; c < run.size(); ++c) {
                text += run[c];
                if (c >= first && c < last) query += run[c];
            }
            EXPECT_TRUE(finds(analyzer_, text, query, Form::kInflected))
                << script.name << ": " << text << ' ' << query;
        }
}

TEST_F(Siblings, PluralsAndTheirWordsFindEachOther) {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"bus", "buses"},       {"minibus", "minibuses"}, {"gas", "gases"},
        {"lens", "lenses"},     {"canvas", "canvases"},   {"iris", "irises"},
        {"alias", "aliases"},   {"atlas", "atlases"},     {"bias", "biases"},
        {"pelvis", "pelvises"}, {"trellis", "trellises"}, {"thermos", "thermoses"},
        {"plus", "pluses"},     {"virus", "viruses"},     {"campus", "campuses"},
        {"crisis", "crises"},   {"thesis", "theses"},     {"oasis", "oases"},
        {"quiz", "quizzes"},    {"analysis", "analyses"}, {"diagnosis", "diagnoses"},
        {"class", "classes"},   {"tax", "taxes"},         {"church", "churches"},
        {"base", "bases"},      {"axe", "axes"},          {"analyse", "analyses"},
        {"house", "houses"},    {"case", "cases"},        {"hero", "heroes"}};
    for (const auto& [one, several] : pairs) {
        EXPECT_TRUE(finds(analyzer_, "the " + several + " of", one, Form::kInflected)) << several;
        EXPECT_TRUE(finds(analyzer_, "the " + one + " of", several, Form::kInflected)) << several;
        EXPECT_FALSE(finds(analyzer_, "the " + several + " of", one, Form::kAsWritten)) << several;
    }
    // Only of English.
    Analyzer german("de");
    EXPECT_FALSE(finds(german, "die lenses", "lens", Form::kInflected));
}

TEST_F(Siblings, PluralsOfAcronymsAreToldByTheirCapitals) {
    for (std::uint32_t i = 0; i < repeats_; ++i) {
        std::string capitals;
        for (std::size_t left = 2 + below(4); left > 0; --left)
            capitals += static_cast<char>('A' + below(26));
        std::string small = capitals;
        for (char& c : small) c = static_cast<char>(c - 'A' + 'a');
        EXPECT_TRUE(finds(analyzer_, "two " + capitals + "s met", capitals, Form::kInflected));
        EXPECT_TRUE(finds(analyzer_, "two " + capitals + "s met", small, Form::kInflected));
        // Capitals all through are another acronym: GPS is no plural of GP.
        EXPECT_FALSE(
            finds(analyzer_, "a " + capitals + "KS met", capitals + "K", Form::kAsWritten));
    }
}

}  // namespace
}  // namespace newsdex::analysis
