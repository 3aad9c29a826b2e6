// Counts over the whole of Reuters-21578 that were made by a scan with another tokenizer: maximal
// runs of letters and digits, title and body, no stems. Only in the long form: it indexes 21,578
// articles.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/oracle/reuters.hpp"

namespace newsdex::test {
namespace {

struct Truth {
    const char* query;
    std::uint64_t articles;
};

/// Where the two tokenizers differ, with what this one finds and why.
const std::vector<Truth> kExplained{
    // The scan: 2384. One table of months (article 13355) writes the year 1,987, which is 1987 too;
    // parts of larger numbers (1,987,000) are not.
    {"\"1987\"", 2385},
    // The scan: 57 and 260. U.S. and 3.5 are one word each instead of two, so that some pairs stand
    // nearer.
    {"\"bank\" NEAR/3 \"rate\"", 59},
    {"\"bank\" NEAR/10 \"rate\"", 266},
};

TEST(MeasuredTruths, HoldOnTheWholeCorpus) {
    if (!run_long_forms()) {
        GTEST_SKIP() << "long form only: NEWSDEX_LONG=1";
    }
    const auto articles = read_reuters(1);
    if (articles.empty()) {
        GTEST_SKIP() << "Reuters-21578 is not beside the repository";
    }
    ReutersIndex index(articles, /*with_dateline=*/false);
    const std::vector<Truth> truths{{"\"oil\"", 1489},
                                    {"\"bank\"", 3023},
                                    {"\"japan\"", 1325},
                                    {"\"cocoa\"", 129},
                                    {"\"earthquake\"", 70},
                                    {"\"trump\"", 23},
                                    {"\"dollar\"", 1103},
                                    {"\"yen\"", 758},
                                    {"\"the\"", 15637},
                                    {"\"opec\"", 152},
                                    {"\"quota\"", 168},
                                    {"\"reagan\"", 595},
                                    {"\"iran\"", 237},
                                    {"\"tanker\"", 43},
                                    {"\"wheat\"", 470},
                                    {"\"computer\"", 473},
                                    {"\"zinc\"", 90},

                                    {"\"1st\"", 601},
                                    {"econom*", 1794},
                                    {"\"nonexistentword\"", 0},
                                    {"\"interest rates\"", 479},
                                    {"\"oil prices\"", 305},
                                    {"\"new york\"", 937},
                                    {"\"bank of japan\"", 210},
                                    {"\"prime rate\"", 91},
                                    {"\"crude oil\"", 281},
                                    {"\"white house\"", 222},
                                    {"\"soviet union\"", 218},
                                    {"\"tender offer\"", 244},
                                    {"\"the bank of england\"", 193},
                                    {"\"united states\"", 770},
                                    {"\"wall street journal\"", 10},
                                    {"\"per cent\"", 69},
                                    {"\"net loss\"", 708},
                                    {"\"central bank\"", 556},
                                    {"\"european community\"", 402},
                                    {"\"trade deficit with japan\"", 10},
                                    {"\"strait of hormuz\"", 14},
                                    {"\"rate of interest\"", 5},
                                    {"title:\"interest rates\"", 25},
                                    {"title:\"oil prices\"", 23},
                                    {"title:\"new york\"", 62},
                                    {"title:\"central bank\"", 54},
                                    {"\"oil\" AND \"opec\"", 144},
                                    {"\"oil\" OR \"gas\"", 1695},
                                    {"\"oil\" -\"opec\"", 1345},
                                    {"\"bank\" AND \"japan\" AND \"yen\" AND \"dollar\"", 150},
                                    {"title:\"oil\"", 474},

                                    {"\"oil\" NEAR/2 \"prices\"", 330}};
    for (const auto& table : {truths, kExplained})
        for (const Truth& truth : table)
            EXPECT_EQ(index.total(truth.query), truth.articles) << truth.query;
}

}  // namespace
}  // namespace newsdex::test
