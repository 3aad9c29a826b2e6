// Puts the parts together: what the frequencies rule out, what it costs, the compiled query, the
// best of it in a total order.
#include "engine/xapian/xapian_engine.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/xapian/bm25.hpp"
#include "engine/xapian/clock_spy.hpp"
#include "engine/xapian/compile.hpp"
#include "engine/xapian/cost.hpp"
#include "engine/xapian/order.hpp"
#include "engine/xapian/sources.hpp"
#include "engine/xapian/term_facts.hpp"
#include "engine/xapian/top.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"
#include "store/xapian/guarded.hpp"

namespace newsdex::engine {
namespace {

using Xapian::Query;

Xapian::doccount clamped(std::size_t count) {
    return static_cast<Xapian::doccount>(
        std::min<std::size_t>(count, std::numeric_limits<Xapian::doccount>::max() / 2));
}

bool has_most(const plan::Node& node) {
    return node.kind == plan::Kind::kMost ||
           std::any_of(node.children.begin(), node.children.end(), has_most);
}

class XapianEngine : public Engine {
  public:
    XapianEngine(const Xapian::Database& database, std::filesystem::path name,
                 const Ranking& ranking)
        : database_(database), facts_(database), name_(std::move(name)), ranking_(ranking) {}

    std::uint64_t article_count() const override {
        return guard([&] { return std::uint64_t{database_.get_doccount()}; });
    }
    std::uint64_t frequency(std::string_view term) const override {
        return guard([&] { return facts_.frequency(term); });
    }
    std::vector<std::uint16_t> joined_spans(std::string_view word) const override {
        return guard([&] { return facts_.joined_spans(word); });
    }
    std::uint64_t with_value(std::uint32_t slot) const override {
        return guard([&] { return std::uint64_t{database_.get_value_freq(slot)}; });
    }
    void walk(std::string_view prefix,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        guard([&] {
            const std::string start(prefix);
            const auto end = database_.allterms_end(start);
            for (auto at = database_.allterms_begin(start); at != end; ++at) {
                if (!visit(*at, at.get_termfreq())) return;
            }
        });
    }

    Answer run(const plan::Plan& plan, const Window& window, Sort sort,
               match::Work& work) const override {
        return guard([&] { return answer(plan, window, sort, work); });
    }
    std::uint64_t count(const plan::Plan& plan, match::Work& work) const override {
        return guard([&] { return answer(plan, {0, 0}, Sort::kRelevance, work).total; });
    }
    std::string data(DocId docid) const override {
        return guard(
            [&] { return database_.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data(); });
    }
    std::string value(DocId docid, std::uint32_t slot) const override {
        return guard([&] {
            return database_.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot);
        });
    }
    std::vector<DocId> articles_with(std::string_view term, std::size_t limit) const override {
        return guard([&] {
            std::vector<DocId> found;
            const std::string bytes(term);
            const auto end = database_.postlist_end(bytes);
            for (auto at = database_.postlist_begin(bytes); at != end && found.size() < limit;
                 ++at) {
                found.push_back(*at);
            }
            return found;
        });
    }

  private:
    template <class Work>
    auto guard(Work&& work) const -> decltype(work()) {
        return store::guarded("cannot read the index", name_, std::forward<Work>(work));
    }

    Scoring scoring() const {
        Scoring out;
        if (ranking_.exact > 0) {
            out.exact = [this](const std::string& term) {
                return weight(frequency(term), ranking_.exact, 0);
            };
        }
        if (database_.size() > 1) {
            out.any = [this](const std::vector<std::string>& terms) {
                std::vector<std::uint64_t> frequencies;
                frequencies.reserve(terms.size());
                for (const std::string& term : terms) frequencies.push_back(frequency(term));
                return weight(frequency_of_any(std::move(frequencies), database_.get_doccount()), 1,
                              ranking_.b);
            };
        }
        return out;
    }

    WordWeight weight(std::uint64_t with, double part, double b) const {
        const auto articles = static_cast<double>(database_.get_doccount());
        return {part * most_of(static_cast<double>(with), articles, ranking_.k1), ranking_.k1, b,
                ranking_.min_length, database_.get_average_length()};
    }

    /// Articles that may be shown; nullopt if that is all of them.
    std::optional<Query> visible(const plan::Plan& plan) const {
        if (!plan.only_usable) return std::nullopt;
        const std::string usable = schema::term(article::Field::kStatus, "usable");
        if (frequency(usable) == database_.get_doccount()) return std::nullopt;
        const std::string embargoed = schema::term(article::Field::kStatus, "embargoed");
        if (frequency(embargoed) == 0) return Query(usable);
        const Query due(Query::OP_VALUE_LE, schema::kEmbargo, schema::encode_instant(plan.now));
        return Query(Query::OP_OR, Query(usable), Query(Query::OP_AND, Query(embargoed), due));
    }

    Answer answer(const plan::Plan& plan, const Window& window, Sort sort,
                  match::Work& work) const {
        if (!facts_.can_match(plan, plan.root)) return {};
        const bool by_score = sort == Sort::kRelevance && plan.scored;
        take_cost(plan, facts_, database_.get_doccount(), work);
        const Query query = compile(plan, plan.root, work, by_score ? scoring() : Scoring{});
        const auto shown = visible(plan);
        Xapian::Enquire enquire(database_);
        ClockSpy clock(work.deadline());
        clock.watch(enquire);
        enquire.set_query(shown ? Query(Query::OP_FILTER, query, *shown) : query);
        Answer out =
            by_score ? by_relevance(enquire, plan, window) : by_date(enquire, window, sort);
        if (shown && window.limit > 0) {
            Xapian::Enquire all(database_);
            clock.watch(all);
            all.set_query(query);
            all.set_weighting_scheme(Xapian::BoolWeight());
            out.hidden = total_of(all) - out.total;
        }
        return out;
    }

    std::uint64_t total_of(Xapian::Enquire& enquire) const {
        return enquire.get_mset(0, 0, database_.get_doccount()).get_matches_estimated();
    }

    Answer by_relevance(Xapian::Enquire& enquire, const plan::Plan& plan,
                        const Window& window) const {
        enquire.set_weighting_scheme(
            Xapian::BM25Weight(ranking_.k1, 0, 1, ranking_.b, ranking_.min_length));
        const std::size_t end = end_of(window);
        Answer out;
        if (window.limit == 0) {
            out.total = total_of(enquire);
            return out;
        }
        Top top = best_of(database_, enquire, std::max<std::size_t>(end, 1));
        out.total = top.total;
        std::vector<Scored>& hits = top.hits;
        std::vector<std::string> written;
        for (const plan::TermId term : plan.written) written.push_back(plan.terms[term].bytes);
        settle_ties(database_, {window.offset, end - std::min(end, window.offset)}, written, hits);
        if (has_most(plan.root)) take_off_word_weights(hits);
        cut(hits, window);
        out.hits = std::move(hits);
        return out;
    }

    /// One past the window, as far as there can be hits.
    std::size_t end_of(const Window& window) const {
        const std::size_t all = database_.get_doccount();
        return std::min(window.offset, all) + std::min(window.limit, all);
    }

    static void take_off_word_weights(std::vector<Scored>& hits) {
        for (Scored& hit : hits) hit.score = std::fmod(hit.score, MostSource::kWordWeight);
    }

    Answer by_date(Xapian::Enquire& enquire, const Window& window, Sort sort) const {
        DateKeyMaker key(sort);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        Answer out;
        if (window.limit > 0) enquire.set_sort_by_key(&key, false);
        const Xapian::MSet matches = enquire.get_mset(
            0, window.limit == 0 ? 0 : clamped(end_of(window)), database_.get_doccount());
        out.total = matches.get_matches_estimated();
        for (auto it = matches.begin(); it != matches.end(); ++it) out.hits.push_back({*it, 0});
        cut(out.hits, window);
        return out;
    }

    static void cut(std::vector<Scored>& hits, const Window& window) {
        const std::size_t from = std::min(window.offset, hits.size());
        const std::size_t to = from + std::min(hits.size() - from, window.limit);
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(to), hits.end());
        hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(from));
    }

    // A copy shares the snapshot's state; both stay in one thread.
    Xapian::Database database_;
    mutable TermFacts facts_;
    std::filesystem::path name_;
    Ranking ranking_;
};

}  // namespace

std::unique_ptr<Engine> make_xapian_engine(const store::Snapshot& snapshot,
                                           const Ranking& ranking) {
    return make_xapian_engine(snapshot.database(), snapshot.directories().front(), ranking);
}

std::unique_ptr<Engine> make_xapian_engine(const Xapian::Database& database,
                                           const std::filesystem::path& name,
                                           const Ranking& ranking) {
    return std::make_unique<XapianEngine>(database, name, ranking);
}

}  // namespace newsdex::engine
