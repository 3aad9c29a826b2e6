// Text in, tokens out: the one analyzer for indexing, queries, highlighting and explanations.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/arena.hpp"
#include "analysis/token.hpp"

namespace newsdex::analysis {

/// Raised whenever the same text would give other terms or positions; kept in every index.
inline constexpr unsigned kAnalyzerVersion = 3;

/// Tokens of one text. Reuse it: clear() keeps the memory. One thread at a time.
class TokenBuffer {
  public:
    [[nodiscard]] const std::vector<Token>& tokens() const noexcept { return tokens_; }
    /// Positions used by the text: the last kWord's position, 0 if there is none.
    [[nodiscard]] Position last_position() const noexcept { return last_position_; }

  private:
    friend class Analyzer;
    std::vector<Token> tokens_;
    Position last_position_ = 0;
    Arena arena_;
};

/// One thread at a time (it caches stems); make one for each thread.
class Analyzer {
  public:
    /// `language`: a BCP 47 tag or a name Xapian::Stem knows ("en", "german"); "none" for no
    /// stemming. Throws newsdex::Error kUsage for a language without a stemmer.
    explicit Analyzer(std::string_view language);
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    /// Replaces the content of `out` by the tokens of `text`. Any bytes: ill-formed UTF-8 is read
    /// as Xapian::Utf8Iterator reads it. Bytes after the first 4 GiB are not read. Never throws but
    /// for memory. Cost: tens of ns a token for ASCII.
    void tokenize(std::string_view text, TokenBuffer& out);

    /// The stem of a term that has kStemmed, without the Z; equal to Xapian::Stem. Valid until the
    /// next call of stem().
    [[nodiscard]] std::string_view stem(std::string_view word);

    /// Stemmer by Xapian's name, "english"; "none" if there is none.
    [[nodiscard]] const std::string& language() const noexcept { return language_; }

    /// Is there a stemmer for this tag or name?
    [[nodiscard]] static bool knows(std::string_view language);

  private:
    struct Body;
    std::string language_;
    std::unique_ptr<Body> body_;
};

}  // namespace newsdex::analysis
