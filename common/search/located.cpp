#include "search/located.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "match/match.hpp"
#include "schema/days.hpp"
#include "schema/run.hpp"
#include "search/term_table.hpp"
#include "search/text_step.hpp"

namespace newsdex::search {
namespace {

using analysis::Token;
using analysis::TokenKind;
using match::Position;

/// Text analysed at once; a longer one is cut at a blank. Bounds the memory of the tokens. A body
/// is looked at up to here, then up to twice as far, and so on, until all words were found.
constexpr std::size_t kPieceBytes = 64U << 10U;

/// The end of the piece of `text` that starts at `first`: behind a paragraph if one ends in the
/// second half, else behind a blank, else where a character ends.
std::size_t piece_end(std::string_view text, std::size_t first, std::size_t size) {
    if (text.size() - first <= size) return text.size();
    const std::string_view window = text.substr(first, size);
    if (const std::size_t at = window.rfind("\n\n"); at != window.npos && at > size / 2) {
        return first + at + 2;
    }
    if (const std::size_t at = window.find_last_of(" \n"); at != window.npos && at > size / 2) {
        return first + at + 1;
    }
    return step_back(text, first + size);
}

/// An article as the judge sees it, made from its text.
class AnalysedArticle final : public match::Occurrences {
  public:
    AnalysedArticle(const plan::Plan& plan, const Article& article)
        : positions_(plan.terms.size()) {
        if (!article.published || !article.published->is_publication_date()) return;
        if (const auto days = schema::days_of(*article.published)) {
            days_ = Days{static_cast<std::uint32_t>(std::stoul(days->first)),
                         static_cast<std::uint32_t>(std::stoul(days->last))};
        }
    }

    bool has(plan::TermId term) override {
        return !positions_.at(term).empty() || values_.contains(term);
    }
    std::span<const Position> positions(plan::TermId term) override { return positions_.at(term); }
    std::span<const Position> section_starts() override { return starts_; }
    std::optional<Days> days() override { return days_; }

    void start_section(schema::Section section, Position first) {
        Position& start = starts_.at(static_cast<std::size_t>(section));
        if (start == 0) start = first;
    }
    void add(plan::TermId term, Position position) {
        std::vector<Position>& list = positions_.at(term);
        const auto at = std::lower_bound(list.begin(), list.end(), position);
        if (at == list.end() || *at != position) list.insert(at, position);
    }

    /// The article has this whole value.
    void add_value(plan::TermId term) { values_.insert(term); }

  private:
    std::vector<std::vector<Position>> positions_;
    std::set<plan::TermId> values_;
    std::array<Position, schema::kSections> starts_{};
    std::optional<Days> days_;
};

/// Terms of the whole values that are in the article itself.
std::set<std::string> value_terms_of(const Article& article) {
    namespace prefix = schema::prefix;
    std::set<std::string> terms;
    const auto add = [&terms](std::string_view field, std::string_view value) {
        if (!value.empty()) terms.insert(schema::term(field, value));
    };
    for (const std::string& keyword : article.keywords) {
        add(prefix::kKeyword, schema::fold_value(keyword));
    }
    add(prefix::kPublisher, schema::fold_value(article.publisher));
    add(prefix::kSection, schema::fold_value(article.section));
    add(prefix::kLanguage, schema::fold_value(article.language));
    add(prefix::kFormat, schema::fold_value(article.format));
    add(prefix::kGuid, article.guid);
    add(prefix::kUrl, article.url);
    add(prefix::kUrl, article.canonical_url);
    add(prefix::kPath, article.path);
    return terms;
}

/// A text of the run with the place of each of its words.
struct RunPart {
    LocatedText located;
    Position first = 1;              // of its first word
    std::vector<MatchedWord> words;  // by position; word numbers are not used
    /// Matches that cover several positions as one word (coop for co-op): by the first.
    std::map<Position, Position> joined;
};

/// The positions that a matched one is part of as one word; itself if there are none.
match::Extent whole_word(const RunPart& part, match::Extent extent) {
    const auto after = part.joined.upper_bound(extent.first);
    if (after == part.joined.begin()) return extent;
    const auto [first, last] = *std::prev(after);
    return extent.last <= last ? match::Extent{first, last} : extent;
}

std::size_t count_words(const std::vector<match::Place>& places) {
    std::set<std::uint32_t> words;
    for (const match::Place& place : places) {
        for (const auto& at : place.words) words.insert(at.word);
    }
    return words.size();
}

}  // namespace

class Locator::Body {
  public:
    Body(const plan::Plan& plan, analysis::Analyzer& analyzer)
        : plan_(plan), analyzer_(analyzer), table_(plan) {
        for (const plan::Word& word : plan.words) {
            if (!word.negated && word.frequency > 0) ++sought_;
        }
        for (plan::TermId id = 0; id < plan.terms.size(); ++id) {
            const plan::Term& term = plan.terms[id];
            if (!term.positional && !term.bytes.starts_with(schema::prefix::kStem)) {
                values_.push_back(id);
            }
        }
    }

    std::vector<LocatedText> locate(const Article& article) {
        AnalysedArticle occurrences(plan_, article);
        if (!values_.empty()) add_values(article, occurrences);
        std::vector<RunPart> parts;
        Position last = 0;
        std::vector<match::Place> places;
        for (const schema::RunText& text : schema::run_texts(article)) {
            RunPart part;
            part.located = {text.section, text.text, {}};
            part.first = last == 0 ? 1 : last + schema::kGap + 1;
            places = read(part, occurrences);
            if (!part.words.empty()) {
                last = part.first + static_cast<Position>(part.words.size()) - 1;
            }
            parts.push_back(std::move(part));
        }
        place_words(places, parts);
        std::vector<LocatedText> out;
        out.reserve(parts.size());
        for (RunPart& part : parts) out.push_back(std::move(part.located));
        return out;
    }

  private:
    /// Whole values decide which branch of an OR holds; where they stand is nowhere.
    void add_values(const Article& article, AnalysedArticle& occurrences) const {
        const std::set<std::string> terms = value_terms_of(article);
        for (const plan::TermId id : values_) {
            if (terms.contains(plan_.terms[id].bytes)) occurrences.add_value(id);
        }
    }

    /// Reads a text as far as is needed; returns the places in all that was read.
    std::vector<match::Place> read(RunPart& part, AnalysedArticle& occurrences) {
        const std::string_view text = part.located.text;
        std::vector<match::Place> places;
        std::size_t at = 0;
        for (std::size_t look = kPieceBytes / 2;; look *= 2) {
            while (at < text.size() && at < look) {
                const std::size_t end = piece_end(text, at, kPieceBytes);
                read_piece(part, at, end, occurrences);
                at = end;
            }
            const bool is_end = at >= text.size();
            if (is_end && part.located.section != schema::Section::kBody) return places;
            match::Work work(kMostWork);
            places = match::locate(plan_, occurrences, work, kMostPlaces);
            if (is_end || (!places.empty() && count_words(places) >= sought_)) return places;
        }
    }

    void read_piece(RunPart& part, std::size_t first, std::size_t end,
                    AnalysedArticle& occurrences) {
        analyzer_.tokenize(part.located.text.substr(first, end - first), buffer_);
        const auto base = static_cast<Position>(part.first + part.words.size() - 1);
        part.words.resize(part.words.size() + buffer_.last_position());
        if (!part.words.empty()) occurrences.start_section(part.located.section, part.first);
        for (const Token& token : buffer_.tokens()) {
            const Position position = base + token.position;
            if (token.kind == TokenKind::kWord) {
                part.words[position - part.first] = {first + token.offset,
                                                     first + token.offset + token.length, 0};
            }
            found_.clear();
            table_.terms_of(token, part.located.section, analyzer_, found_);
            for (const plan::TermId term : found_) {
                for (Position i = 0; i < token.span; ++i) occurrences.add(term, position + i);
            }
            if (token.kind != TokenKind::kJoined) continue;
            if (!found_.empty()) part.joined[position] = position + token.span - 1;
            found_.clear();
            table_.joined_term(token, found_);
            for (const plan::TermId term : found_) occurrences.add(term, position);
        }
    }

    static void place_words(const std::vector<match::Place>& places, std::vector<RunPart>& parts) {
        for (const match::Place& place : places) {
            // Extents never cross texts, so the part of the first position is the part of all.
            const auto part = std::find_if(parts.rbegin(), parts.rend(), [&](const RunPart& p) {
                return !p.words.empty() && p.first <= place.extent.first;
            });
            if (part == parts.rend()) continue;
            MatchedPlace matched;
            for (const auto& at : place.words) {
                const match::Extent extent = whole_word(*part, at.extent);
                const std::size_t first = extent.first - part->first;
                const std::size_t last = extent.last - part->first;
                if (extent.first < part->first || last >= part->words.size()) continue;
                matched.push_back({part->words[first].first, part->words[last].last, at.word});
            }
            if (!matched.empty()) part->located.places.push_back(std::move(matched));
        }
    }

    /// Far more than a snippet can show; bounds the work on an article that repeats a common word.
    static constexpr std::size_t kMostPlaces = 100'000;
    /// Steps of locating: some 50 ms.
    static constexpr std::uint64_t kMostWork = 5'000'000;

    const plan::Plan& plan_;
    analysis::Analyzer& analyzer_;
    TermTable table_;
    analysis::TokenBuffer buffer_;
    std::vector<plan::TermId> found_;
    std::vector<plan::TermId> values_;  // terms of whole values
    std::size_t sought_ = 0;
};

Locator::Locator(const plan::Plan& plan, analysis::Analyzer& analyzer)
    : body_(std::make_unique<Body>(plan, analyzer)) {}
Locator::~Locator() = default;

std::vector<LocatedText> Locator::locate(const Article& article) { return body_->locate(article); }

}  // namespace newsdex::search
