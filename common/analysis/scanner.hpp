// Finds the words of a stretch of text as Xapian 1.4.22's TermGenerator does, with the differences
// that docs/analysis.md lists.
#pragma once

#include <cstddef>
#include <string>

#include "analysis/elision.hpp"
#include "analysis/sources.hpp"
#include "analysis/token_sink.hpp"

namespace newsdex::analysis {

/// Scans stretches of one text, which must end at a blank or where no word goes on.
class Scanner {
  public:
    Scanner(Elisions elisions, TokenSink& sink, CharacterTable& table)
        : elisions_(elisions), sink_(sink), table_(table) {}

    /// An AsciiSource or a UnicodeSource.
    template <class Source>
    void scan(const Source& source);

  private:
    template <class Source>
    std::size_t scan_dotted(const Source& source, std::size_t begin);
    template <class Source>
    std::size_t scan_cjk(const Source& source, std::size_t begin);
    template <class Source>
    std::size_t scan_word(const Source& source, std::size_t begin);
    /// Words without a sign inside, straight into the arena; 0 if it is anything else.
    template <class Source>
    std::size_t scan_plain(const Source& source, std::size_t begin);

    // A word as long as the text must not keep its memory.
    static constexpr std::size_t kMostScratch = std::size_t{1} << 16U;

    Elisions elisions_;
    TokenSink& sink_;
    CharacterTable& table_;
    std::string word_;
    std::size_t no_initials_before_ = 0;  // in the source at hand
};

}  // namespace newsdex::analysis
