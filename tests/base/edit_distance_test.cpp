// Distances of words, against a table of the definition and over sorted dictionaries.
#include "base/edit_distance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace newsdex::base {
namespace {

TEST(EditDistance, CountsEachKindOfSlipOnce) {
    struct Case {
        const char* word;
        const char* other;
        std::size_t distance;
    };
    const Case cases[] = {
        {"harbour", "harbour", 0},
        {"harbuor", "harbour", 1},
        {"hillvary", "hilvary", 1},
        {"muller", "müller", 1},
        {"erdogan", "erdoğan", 1},
        {"zelenski", "zelensky", 1},
        {"bnak", "bank", 1},
        {"ca", "abc", 3},
        {"goverment", "government", 1},
        {"parlment", "parliament", 2},
        {"bank", "bridge", 3},
        {"москва", "мсоква", 1},
        {"a", "", 1},
        {"abc", "abcdefgh", 3},
    };
    for (const auto& [word, other, distance] : cases)
        EXPECT_EQ(EditDistance(code_points(word), 2).to(other), distance) << word << ' ' << other;
}

/// The whole table, nothing kept, nothing left out.
std::size_t slow_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
    std::string word;
    for (std::size_t i = random() % 8; i > 0; --i) {
        constexpr const char* kLetters[] = {"a", "b", "c", "é"};
        word += kLetters[random() % 4];
    }
    return word;
}

TEST(EditDistanceLaw, AgreesWithTheWholeTableOverASortedDictionary) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        const std::string word = random_word(random);
        const std::size_t limit = 1 + seed % 2;
        std::vector<std::string> dictionary(100);
        for (std::string& other : dictionary) other = random_word(random);
        if (seed % 4 != 0) std::sort(dictionary.begin(), dictionary.end());
        EditDistance distance(code_points(word), limit);
        for (const std::string& other : dictionary) {
            const std::size_t slow = slow_distance(code_points(word), code_points(other));
            ASSERT_EQ(distance.to(other), std::min(slow, limit + 1))
                << "seed " << seed << ": " << word << ' ' << other;
        }
    }
}

}  // namespace
}  // namespace newsdex::base
