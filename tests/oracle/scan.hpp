// The brute-force scan: an article's text read by a simple tokenizer of its own, every query
// decided by walking over the words. Slow and without an index.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/tree.hpp"

namespace newsdex::test {

/// A word at positions first to last; several for one stretch of text (coop beside co, op).
struct ScannedWord {
    std::string text;  ///< lower case
    int first = 0;
    int last = 0;
    std::uint32_t stem = 0;  ///< a number for its stem, filled by Scan::read
};

struct ScannedArticle {
    std::vector<std::vector<ScannedWord>> sections;  ///< title, dateline, body
    std::uint32_t day = 0;                           ///< 19870226; 0 if undated
};

/// Words of ASCII news text as docs/analysis.md has them, without what ASCII has not: letters,
/// digits and _; inside them ' and &, and . or , between digits; up to three + or # behind. Single
/// letters with dots are one word. Hyphenated words stand joined beside their parts.
[[nodiscard]] std::vector<ScannedWord> scan_words(std::string_view text);

class Scan {
  public:
    Scan() : stemmer_("english") {}
    [[nodiscard]] ScannedArticle read(std::string_view title, std::string_view dateline,
                                      std::string_view body, std::uint32_t day);
    [[nodiscard]] bool matches(const query::Node& tree, const ScannedArticle& article);

  private:
    struct Stretch {
        int section, first, last;
        auto operator<=>(const Stretch&) const = default;
    };
    using Stretches = std::vector<Stretch>;

    Stretches stretches(const query::Node& node, const ScannedArticle& article, int section);
    Stretches words(const std::string& wanted, bool exact, bool prefix,
                    const ScannedArticle& article, int section);
    std::uint32_t stem(const std::string& word);

    Xapian::Stem stemmer_;
    std::map<std::string, std::uint32_t> stems_;    ///< word to the number of its stem
    std::map<std::string, std::uint32_t> numbers_;  ///< stem to its number
};

}  // namespace newsdex::test
