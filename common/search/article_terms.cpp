// Reads as far as is needed: a query's words mostly stand near the beginning.
#include "search/article_terms.hpp"

#include <algorithm>
#include <string>

#include "document/values.hpp"
#include "schema/days.hpp"
#include "schema/schema.hpp"
#include "search/text_step.hpp"

namespace newsdex::search {
namespace {

using analysis::Token;
using analysis::TokenKind;
using article::Field;
using document::Text;
using match::Position;

/// Text analysed at once; a longer one is cut at a blank. Bounds the memory of the tokens. A body
/// is looked at up to here, then up to twice as far, and so on, until all words were found.
constexpr std::size_t kPieceBytes = 64U << 10U;

/// The end of the piece of `text` that starts at `first`: behind a paragraph if one ends in the
/// second half, else behind a blank, else where a character ends.
std::size_t piece_end(std::string_view text, std::size_t first, std::size_t size) {
    if (text.size() - first <= size) return text.size();
    const std::string_view window = text.substr(first, size);
    if (const std::size_t at = window.rfind("\n\n"); at != window.npos && at > size / 2)
        return first + at + 2;
    if (const std::size_t at = window.find_last_of(" \n"); at != window.npos && at > size / 2)
        return first + at + 1;
    return base::step_back(text, first + size);
}

}  // namespace

ArticleTerms::ArticleTerms(const plan::Plan& plan, TermTable& table, analysis::Analyzer& analyzer,
                           const Article& article, std::string_view id)
    : table_(table), analyzer_(analyzer), positions_(plan.terms.size()), look_(kPieceBytes / 2) {
    days_ = schema::days_of(article);
    if (article.embargo) embargo_ = article.embargo->utc_seconds;
    path_ = article.path;
    add_values(article, id);
    read_texts(article);
}

void ArticleTerms::read_texts(const Article& article) {
    document::Numbering numbering;
    for (const Text& text : document::texts_of(article)) {
        ReadText& read = texts_.emplace_back();
        read.text = text;
        read.first = numbering.base_of(text) + 1;
        if (text.numbers == Text::Numbers::kList) read.first += kListBase;
        if (text.field == Field::kBody) {
            body_ = texts_.size() - 1;
            read_to(read, body_read_, look_);
        } else {
            std::size_t at = 0;
            read_to(read, at, text.text.size());
        }
        // The body is the last of the run: where it ends does not matter to others.
        numbering.took(text, static_cast<Position>(read.words.size()));
    }
}

bool ArticleTerms::read_on() {
    if (!body_ || body_read_ >= texts_[*body_].text.text.size()) return false;
    look_ *= 2;
    read_to(texts_[*body_], body_read_, look_);
    return true;
}

void ArticleTerms::read_to(ReadText& read, std::size_t& at, std::size_t end) {
    while (at < read.text.text.size() && at < end) {
        const std::size_t next = piece_end(read.text.text, at, kPieceBytes);
        read_piece(read, at, next);
        at = next;
    }
}

void ArticleTerms::read_piece(ReadText& read, std::size_t first, std::size_t end) {
    analyzer_.tokenize(read.text.text.substr(first, end - first), buffer_);
    const auto before = static_cast<Position>(read.words.size());
    read.words.resize(before + buffer_.last_position());
    if (read.text.numbers == Text::Numbers::kRun && !read.words.empty()) {
        Position& start = starts_.at(static_cast<std::size_t>(*article::part_of(read.text.field)));
        if (start == 0) start = read.first;
    }
    const document::TokenTerms terms(read.text, before);
    for (const Token& token : buffer_.tokens()) {
        const Position at = before + token.position - 1;
        if (token.kind == TokenKind::kWord)
            read.words[at] = {first + token.offset, first + token.offset + token.length, 0};
        const bool is_stemmed = (token.flags & analysis::kStemmed) != 0;
        if (!table_.sieve().lets_through(token.term, is_stemmed, analyzer_)) continue;
        bool found = false;
        terms.each(token, read.first + before - 1,
                   [&](const document::TokenTerm& term) { found |= add(term); });
        if (found && token.kind == TokenKind::kJoined)
            read.joined[read.first + at] = read.first + at + token.span - 1;
    }
}

/// Is the term, or that of its stem, one of the plan?
bool ArticleTerms::add(const document::TokenTerm& term) {
    const auto add_all = [&](plan::TermId id) {
        for (Position i = 0; i < term.span; ++i) add_position(id, term.first + i);
    };
    const auto word = table_.find(term.prefix, term.word);
    if (word) add_all(*word);
    if (!term.stemmed || !table_.has_stems()) return word.has_value();
    const auto stem = table_.find_stem(term.prefix, analyzer_.stem(term.word));
    if (stem) add_all(*stem);
    return word || stem;
}

void ArticleTerms::add_position(plan::TermId term, Position position) {
    std::vector<Position>& list = positions_.at(term);
    const auto at = std::lower_bound(list.begin(), list.end(), position);
    if (at == list.end() || *at != position) list.insert(at, position);
}

/// They decide which branch of an OR holds; where they stand is nowhere.
void ArticleTerms::add_values(const Article& article, std::string_view id) {
    const auto add = [&](std::string_view prefix, std::string_view value) {
        if (const auto term = table_.find({}, schema::term(prefix, value))) values_.insert(*term);
    };
    document::for_each_value(article, add);
    add(article::prefix_of(Field::kId), id);
}

}  // namespace newsdex::search
