// Stems by Xapian's Snowball stemmers, kept for words already seen. The one place of this room that
// knows Xapian; no Xapian type shows.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace newsdex::analysis {

/// One thread at a time.
class Stemmer {
  public:
    /// `language`: a BCP 47 tag or a stemmer's name; "none" for no stemming. Throws newsdex::Error
    /// kUsage if there is no stemmer for it.
    explicit Stemmer(std::string_view language);
    ~Stemmer();

    /// Equal to Xapian::Stem of 1.4.22, whatever libxapian is here; `word` itself without a
    /// stemmer. Valid until the next call.
    [[nodiscard]] std::string_view stem(std::string_view word);
    [[nodiscard]] bool stems() const noexcept { return language_ != "none"; }
    /// Xapian's name, "english"; "none" if there is none.
    [[nodiscard]] const std::string& language() const noexcept { return language_; }

    [[nodiscard]] static bool knows(std::string_view language);

  private:
    struct Cache;
    std::string language_;
    std::unique_ptr<Cache> cache_;
};

}  // namespace newsdex::analysis
