// Parts a text into stretches of ASCII and of the rest, each read by the scanner that fits it.
#include "analysis/analyzer.hpp"

#include <limits>

#include "analysis/scanner.hpp"
#include "analysis/stemmer.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

// Stretches that are not ASCII are normalised piece by piece, so that memory does not grow with the
// text; a piece ends at a blank.
constexpr std::size_t kPieceBytes = std::size_t{16} << 10U;
// ASCII between two words that is cheaper to read as Unicode than to leave and come back for.
constexpr std::size_t kShortAscii = 24;
// Text without any blank (Chinese) is cut after an ideographic full stop or the like; if a text
// has not even that, somewhere.
constexpr std::size_t kLongestPiece = std::size_t{1} << 20U;

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

std::size_t find_blank(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_blank(text[from])) ++from;
    return from;
}

/// Where text[from, limit) may be parted: at a blank, or after an ideographic comma or full stop
/// (U+3001, U+3002: E3 80 81, E3 80 82), which end a word. `limit` if there is none.
std::size_t find_gap(std::string_view text, std::size_t from, std::size_t limit) {
    for (std::size_t i = from; i < limit; ++i) {
        if (is_blank(text[i])) return i;
        const bool is_stop = i + 3 <= limit && text[i] == '\xE3' && text[i + 1] == '\x80' &&
                             (text[i + 2] == '\x81' || text[i + 2] == '\x82');
        if (is_stop) return i + 3;
    }
    while (limit < text.size() && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80)
        ++limit;
    return limit;
}

/// The end of the stretch that begins at `begin` and has its first byte beyond ASCII at
/// `non_ascii`. It takes in short stretches of ASCII.
std::size_t end_of_piece(std::string_view text, std::size_t begin, std::size_t non_ascii) {
    const std::size_t limit = std::min(text.size(), std::max(non_ascii, begin + kPieceBytes));
    std::size_t end = find_blank(text.substr(0, limit), non_ascii);
    while (end < limit) {
        const std::size_t nearby = std::min(limit, end + kShortAscii);
        const std::size_t next = base::find_beyond_ascii(text.substr(0, nearby), end);
        if (next == nearby) return end;
        end = find_blank(text.substr(0, limit), next);
    }
    return find_gap(text, limit, std::min(text.size(), limit + kLongestPiece));
}

}  // namespace

struct Analyzer::Body {
    explicit Body(std::string_view language)
        : stemmer(language),
          normalizer(table),
          sink(stemmer, table),
          scanner(Elisions(stemmer.language()), sink, table) {}

    Stemmer stemmer;
    CharacterTable table;
    Normalizer normalizer;
    TokenSink sink;
    Scanner scanner;
    std::vector<TextCharacter> characters;
};

Analyzer::Analyzer(std::string_view language) : body_(std::make_unique<Body>(language)) {
    language_ = body_->stemmer.language();
}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::tokenize(std::string_view text, TokenBuffer& out) {
    text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
    out.tokens_.clear();
    out.arena_.clear();
    body_->sink.begin(text, out.tokens_, out.arena_);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t non_ascii = base::find_beyond_ascii(text, i);
        std::size_t word = non_ascii;
        while (non_ascii < text.size() && word > i && !is_blank(text[word - 1])) --word;
        if (word > i) body_->scanner.scan(AsciiSource(text, i, word));
        if (non_ascii == text.size()) break;
        i = end_of_piece(text, word, non_ascii);
        body_->normalizer.read(text, word, i, body_->characters);
        body_->scanner.scan(UnicodeSource(body_->characters));
    }
    out.last_position_ = body_->sink.finish();
}

std::string_view Analyzer::stem(std::string_view word) { return body_->stemmer.stem(word); }

bool Analyzer::knows(std::string_view language) { return Stemmer::knows(language); }

}  // namespace newsdex::analysis
