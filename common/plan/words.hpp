// Words, prefixes and phrases of the tree as nodes over the index's terms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/query_word.hpp"
#include "plan/terms.hpp"
#include "plan/vocabulary.hpp"
#include "query/tree.hpp"

namespace newsdex::plan {

/// Where words are looked for.
struct Scope {
    std::optional<article::Field> field;  ///< whose terms; none: those of all texts
    std::optional<article::Field> value;  ///< words are whole values of this field
    bool stemmed = true;                  ///< has terms of stems
    bool lists = false;                   ///< positions are not those of the run
    std::uint8_t parts = 0;               ///< without a field, only in these parts; 0: anywhere
    bool places = false;       ///< where the words stand matters (nearness, parts, counts)
    bool negated = false;      ///< under a NOT
    bool alternative = false;  ///< under an OR: what is found need not have it
    /// The word as typed counts a little more than others of its stem: not for alternatives, where
    /// it would double the postings read.
    bool prefers_exact = true;
};

/// Words that are looked up to order equal scores: enough for what a person types.
inline constexpr std::size_t kMostWritten = 32;

class WordPlanner {
  public:
    WordPlanner(analysis::Analyzer& analyzer, const IndexFacts& facts, const PlanOptions& options,
                std::vector<Note>& notes)
        : analyzer_(analyzer), vocabulary_(analyzer, facts), options_(options), notes_(notes) {
        words_.reserve(kUsualTerms);
    }

    /// A word; any inflection of it. nullopt if the text holds no word.
    [[nodiscard]] std::optional<Node> word(const query::Node& node, const Scope& scope);
    [[nodiscard]] std::optional<Node> prefix(const query::Node& node, const Scope& scope);
    [[nodiscard]] std::optional<Node> phrase(const query::Node& node, const Scope& scope);

    /// The acronym `term` where it stands in capitals.
    [[nodiscard]] Node capitals(const query::Node& node, const analysis::QueryTerm& term,
                                const Scope& scope);

    /// An all-capital query asks for both readings of US: no acronyms then.
    void read_capitals_as_words() { acronyms_ = false; }

    void note(NoteCode code, std::string message, query::Range range) {
        notes_.push_back({code, std::move(message), range.first, range.last});
    }
    /// Articles that have it, over all its terms at least.
    [[nodiscard]] std::uint64_t frequency_of(const Node& node) const;
    /// Was a word asked with accents?
    [[nodiscard]] bool has_accents() const noexcept { return has_accents_; }

    [[nodiscard]] TermTable& terms() noexcept { return terms_; }
    [[nodiscard]] std::vector<Word> take_words() { return std::move(words_); }
    [[nodiscard]] std::vector<TermId> take_written() { return std::move(written_); }
    [[nodiscard]] Vocabulary& vocabulary() noexcept { return vocabulary_; }
    [[nodiscard]] analysis::Analyzer& analyzer() noexcept { return analyzer_; }

  private:
    enum class Form { kExact, kInflected };
    /// An asked word before it becomes a node.
    struct Asked {
        std::string_view term;
        std::string_view stem;
        std::string_view acronym;
    };

    /// What a typed text asks for. An accent finds only itself: of a word that no article has with
    /// its accents they are left out, and said so. Côte finds cote where nobody writes the accent.
    analysis::QueryText read(const std::string& text, query::Range range, const Scope& scope);
    Node one(const Asked& asked, Form form, const Scope& scope);
    /// If the node is a stem of other words, too.
    void prefer_exact(Node& node, std::string_view term, const Scope& scope);
    Node inflected(std::string_view term, std::string_view stem, const Scope& scope);
    /// The word as it is; where it stands, if that matters.
    Node exact(std::string_view word, const Scope& scope);
    Node any_of(const Expansion& expansion, const Scope& scope);
    Node acronym(const Asked& asked, const Scope& scope);
    /// The elements of a phrase for an analysed text.
    std::vector<Node> elements(const analysis::QueryText& text, Form form, const Scope& scope,
                               const query::Node& typed, bool each_word);
    Node joined(const analysis::QueryText& text, const analysis::QueryJoined& joined, Form form,
                const Scope& scope);
    Node phrase_of(std::vector<Node> elements, const Scope& scope) const;
    /// A phrase whose neighbouring CJK characters also touch in the text: a blank between them
    /// takes no position.
    Node touching(Node phrase, const analysis::QueryText& text, const Scope& scope);
    std::uint32_t add_word(const std::string& text, query::Range range, std::uint64_t frequency,
                           const Scope& scope);
    analysis::Analyzer& analyzer_;
    Vocabulary vocabulary_;
    const PlanOptions& options_;
    std::vector<Note>& notes_;
    TermTable terms_;
    std::vector<Word> words_;
    std::vector<TermId> written_;
    std::size_t asked_ = 0;  ///< words of the texts read
    bool acronyms_ = true;
    bool has_accents_ = false;
};

}  // namespace newsdex::plan
