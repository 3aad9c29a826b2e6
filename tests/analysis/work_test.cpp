// Twice the text is twice the work, whatever the text: no pattern makes the analyzer slow.

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.hpp"
#include "analysis/query_word.hpp"
#include "tests/analysis/counted_work.hpp"
#include "tests/analysis/text_patterns.hpp"

namespace newsdex::analysis {
namespace {

using test::blocks_run;

// Twice, and a little for what is done once a text, or is cut at a limit.
constexpr double kMostGrowth = 2.3;
constexpr std::size_t kShort = 3'000;
// Below this what is done once a text outweighs the rest.
constexpr std::uint64_t kLeastBlocks = 2'000;
// A query is read as a text is, and then once more.
const std::size_t kQueryStep = test::is_long_run() ? 1 : 7;
const std::size_t kUnits = test::is_long_run() ? 20'000 : 1'200;

class Work {
  public:
    explicit Work(std::string_view language) : analyzer_(language) {}

    /// Blocks run for `unit` repeated to about `bytes`.
    std::uint64_t of_text(const std::string& unit, std::size_t bytes) {
        const std::string text = test::repeated(unit, bytes);
        const std::uint64_t before = blocks_run();
        analyzer_.tokenize(text, tokens_);
        for (const Token& token : tokens_.tokens())
            if ((token.flags & kStemmed) != 0) static_cast<void>(analyzer_.stem(token.term));
        return blocks_run() - before;
    }
    std::uint64_t of_query(const std::string& unit, std::size_t bytes) {
        const std::string text = test::repeated(unit, bytes);
        const std::uint64_t before = blocks_run();
        static_cast<void>(read_query_text(analyzer_, text));
        return blocks_run() - before;
    }

  private:
    Analyzer analyzer_;
    TokenBuffer tokens_;
};

void expect_linear(const std::string& unit, std::uint64_t once, std::uint64_t twice,
                   const char* what) {
    if (once < kLeastBlocks) return;
    EXPECT_LE(static_cast<double>(twice), kMostGrowth * static_cast<double>(once))
        << what << ": the unit " << testing::PrintToString(unit) << " repeated";
}

TEST(Work, TwiceTheTextIsTwiceTheWorkForEveryPattern) {
    if (Work("english").of_text("the ", 100) == 0) {
        GTEST_SKIP() << "needs trace-pc of g++";
    }
    Work work("french");  // which has elisions, too
    for (const std::string& unit : test::text_units(kUnits)) {
        work.of_text(unit, kShort);  // what is remembered of characters and stems is not counted
        expect_linear(unit, work.of_text(unit, kShort), work.of_text(unit, 2 * kShort), "text");
    }
}

TEST(Work, TwiceTheQueryIsTwiceTheWorkForEveryPattern) {
    if (Work("english").of_text("the ", 100) == 0) {
        GTEST_SKIP() << "needs trace-pc of g++";
    }
    Work work("french");
    const std::vector<std::string> units = test::text_units(kUnits);
    for (std::size_t i = 0; i < units.size(); i += kQueryStep) {
        const std::string& unit = units[i];
        work.of_query(unit, kShort);
        expect_linear(unit, work.of_query(unit, kShort), work.of_query(unit, 2 * kShort), "query");
    }
}

}  // namespace
}  // namespace newsdex::analysis
