#include "tests/engine/small_world.hpp"

#include <malloc.h>

#include <algorithm>
#include <utility>

#include "engine/xapian/xapian_engine.hpp"
#include "schema/document_data.hpp"
#include "schema/places.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"
#include "tests/engine/slow_engine.hpp"

namespace newsdex::test {

namespace prefix = schema::prefix;
namespace {

// libxapian 1.4 has members that it reads before it sets them. New memory is mostly 0 and hides
// that; here it is not.
[[maybe_unused]] const int kPerturbed = ::mallopt(M_PERTURB, 0xA5);

const std::string_view kTitle = article::prefix_of(article::Field::kTitle);

}  // namespace

SmallWorld::SmallWorld(std::size_t databases) {
    for (std::size_t i = 0; i < databases; ++i)
        databases_.emplace_back("", Xapian::DB_BACKEND_INMEMORY);
}

void SmallWorld::add_text(Xapian::Document& document, std::string_view text, std::string_view field,
                          std::uint32_t base, std::uint32_t& last) {
    analyzer_.tokenize(text, tokens_);
    for (const analysis::Token& token : tokens_.tokens()) {
        const std::string term(token.term);
        const std::uint32_t at = base + token.position;
        if (token.kind == analysis::TokenKind::kNgram) {
            document.add_term(term);
            if (!field.empty()) document.add_term(std::string(field) + term);
            continue;
        }
        if (token.kind == analysis::TokenKind::kAcronym) {
            document.add_posting(std::string(prefix::kAcronym) + term, at, 0);
            continue;
        }
        for (std::uint32_t i = 0; i < token.span; ++i) {
            document.add_posting(term, at + i, i == 0 ? 1 : 0);
            if (!field.empty()) document.add_posting(std::string(field) + term, at + i);
        }
        if (token.span > 1) document.add_posting("XJ" + std::to_string(token.span) + term, at, 0);
        if ((token.flags & analysis::kStemmed) != 0) {
            const std::string stem(analyzer_.stem(token.term));
            document.add_term("Z" + stem);
            if (field == kTitle) document.add_term("ZS" + stem);
        }
    }
    if (tokens_.last_position() > 0) last = base + tokens_.last_position();
}

/// Each database has numbers of its own.
void SmallWorld::add_file(const std::string& path, Xapian::WritableDatabase& database,
                          Xapian::Document& document) {
    if (path.empty()) return;
    schema::FileNumber number = 1;
    const std::string source = schema::encode_source(path);
    for (;; ++number) {
        const std::string known = database.get_metadata(schema::source_key(number));
        if (known.empty()) database.set_metadata(schema::source_key(number), source);
        if (known.empty() || known == source) break;
    }
    document.add_boolean_term(schema::file_term(number));
    document.add_value(schema::kFile, schema::encode_count(number));
}

void SmallWorld::add(const SmallArticle& article) {
    Xapian::Document document;
    std::uint32_t last = 0;
    schema::PartMap sections;
    const auto section = [&](article::Part which, const std::string& text, std::string_view field) {
        const std::uint32_t base = last == 0 ? 0 : last + schema::kGap;
        const std::uint32_t before = last;
        add_text(document, text, field, base, last);
        if (last != before) sections.first.at(static_cast<std::size_t>(which)) = base + 1;
    };
    section(article::Part::kTitle, article.title, kTitle);
    section(article::Part::kByline, article.author, article::prefix_of(article::Field::kAuthor));
    section(article::Part::kBody, article.body, {});
    sections.last = last;
    document.add_boolean_term(schema::term(article::Field::kStatus, article.status));
    if (!article.publisher.empty()) {
        document.add_boolean_term(
            schema::term(article::Field::kPublisher, schema::fold_value(article.publisher)));
    }
    document.add_value(schema::kPartStarts, schema::encode_parts(sections));
    std::string id = article.name;
    id.resize(16);
    document.add_value(schema::kIdBytes, id);
    if (!article.first_day.empty()) {
        document.add_value(schema::kFirstDay, article.first_day);
        document.add_value(schema::kLastDay, article.last_day);
        document.add_value(schema::kPublished,
                           schema::encode_instant(std::stoll(article.first_day)));
    }
    Article stored;
    if (article.embargo) {
        document.add_value(schema::kEmbargo, schema::encode_instant(*article.embargo));
        stored.embargo.emplace().utc_seconds = *article.embargo;
    }
    document.set_data(schema::encode_article(stored, std::string(26, 'a')));
    if (!databases_.empty()) {
        Xapian::WritableDatabase& database = databases_[articles_.size() % databases_.size()];
        add_file(article.path, database, document);
        database.add_document(document);
    }
    documents_.push_back(std::move(document));
    articles_.push_back(article);
    engine_.reset();
}

engine::Engine& SmallWorld::engine() {
    if (!engine_ && databases_.empty()) {
        std::vector<std::string> paths;
        for (const SmallArticle& article : articles_) paths.push_back(article.path);
        engine_ = std::make_unique<SlowEngine>(documents_, std::move(paths));
    } else if (!engine_) {
        engine_ =
            engine::make_xapian_engine({databases_.begin(), databases_.end()}, "small.newsdex");
    }
    return *engine_;
}

plan::Planned SmallWorld::plan(std::string_view text) {
    return plan::make(query::parse(text).tree, analyzer_, engine());
}

SmallWorld::Found SmallWorld::search(std::string_view text, std::size_t offset, std::size_t limit,
                                     Sort sort, MatchMode match) {
    return search(query::parse(text).tree, offset, limit, sort, match);
}

SmallWorld::Found SmallWorld::search(const query::Node& tree, std::size_t offset, std::size_t limit,
                                     Sort sort, MatchMode match) {
    const plan::Planned planned = plan::make(tree, analyzer_, engine(), {match, 0});
    Found found;
    found.notes = planned.notes;
    match::Work work(engine::kMostWork);
    engine::Answer answer = engine().run({&planned.asked, {offset, limit}, sort, &work});
    if (answer.total == 0 && planned.loosened) {
        found.loosened = true;
        answer = engine().run({&*planned.loosened, {offset, limit}, sort, &work});
    }
    found.total = answer.total;
    found.hidden = answer.hidden;
    for (const engine::Scored& hit : answer.hits) {
        // Over several databases they are dealt out in turn, as docids are.
        found.names.push_back(articles_.at(hit.docid - 1).name);
        found.scores.push_back(hit.score);
    }
    return found;
}

}  // namespace newsdex::test
