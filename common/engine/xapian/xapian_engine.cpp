// Puts the parts together: what it costs, the compiled query, the best of it in a total order.
#include "engine/xapian/xapian_engine.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/xapian/clock_spy.hpp"
#include "engine/xapian/compile.hpp"
#include "engine/xapian/cost.hpp"
#include "engine/xapian/files.hpp"
#include "engine/xapian/occurrences.hpp"
#include "engine/xapian/sources.hpp"
#include "engine/xapian/term_facts.hpp"
#include "engine/xapian/ties.hpp"
#include "engine/xapian/top.hpp"
#include "engine/xapian/word_weighting.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"
#include "store/xapian/guarded.hpp"

namespace newsdex::engine {
namespace {

bool has_most(const plan::Node& node) {
    return node.kind == plan::Kind::kMost ||
           std::any_of(node.children.begin(), node.children.end(), has_most);
}

By order_of(const Request& request) {
    if (request.sort == Sort::kOldest) return By::kOldest;
    return request.sort == Sort::kRelevance && request.plan->scored ? By::kScore : By::kNewest;
}

/// Places in `docids` in the order of docids: several are then found by way of one block, which
/// libxapian reads anew whenever it has been elsewhere.
std::vector<std::uint32_t> ascending(std::span<const DocId> docids) {
    std::vector<std::uint32_t> order(docids.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return docids[a] < docids[b]; });
    return order;
}

class XapianEngine : public Engine {
  public:
    XapianEngine(const Xapian::Database& database, const std::vector<Xapian::Database>& parts,
                 std::filesystem::path name, const Ranking& ranking)
        : database_(database),
          files_(parts.begin(), parts.end()),
          facts_(database),
          name_(std::move(name)),
          ranking_(ranking) {}

    std::uint64_t article_count() const override {
        return guard([&] { return std::uint64_t{database_.get_doccount()}; });
    }
    std::uint64_t frequency(const schema::Term& term) const override {
        return guard([&] { return facts_.frequency(term); });
    }
    std::vector<std::uint8_t> joined_spans(const std::string& word) const override {
        return guard([&] { return facts_.joined_spans(word); });
    }
    std::uint64_t with_value(std::uint32_t slot) const override {
        return guard([&] { return std::uint64_t{database_.get_value_freq(slot)}; });
    }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        guard([&] {
            if (start.field == article::Field::kPath)
                walk_paths([&](schema::FileNumber file, std::string_view path) {
                    return visit(path, database_.get_termfreq(schema::file_term(file)));
                });
            else
                walk_terms(start, visit);
        });
    }
    void walk_files(const std::function<bool(std::string_view)>& visit) const override {
        guard([&] {
            walk_paths([&](schema::FileNumber, std::string_view path) { return visit(path); });
        });
    }
    void read(std::span<const DocId> docids, schema::UpTo up_to,
              const std::function<void(std::size_t, schema::StoredArticle)>& visit) const override {
        if (up_to == schema::UpTo::kPlace) return read_paths(docids, visit);
        for (const std::size_t at : ascending(docids)) {
            const std::string data = guard([&] {
                return database_.get_document(docids[at], Xapian::DOC_ASSUME_VALID).get_data();
            });
            schema::StoredArticle stored = schema::decode_article(data, up_to);
            guard(
                [&] { files_[part_of(docids[at])].fill_place(local(docids[at]), stored.article); });
            visit(at, std::move(stored));
        }
    }
    std::vector<std::uint32_t> stamps(std::span<const DocId> docids) const override {
        return guard([&] {
            std::vector<std::uint32_t> out(docids.size());
            SlotReader contents(database_, schema::kContentHash);
            for (const std::size_t at : ascending(docids))
                out[at] = stamp_of(contents.at(docids[at]));
            return out;
        });
    }
    std::vector<DocId> articles_with(const schema::Term& term, std::size_t limit) const override {
        return guard([&] {
            std::vector<DocId> found;
            const std::string bytes = schema::bytes_of(term);
            const auto end = database_.postlist_end(bytes);
            for (auto at = database_.postlist_begin(bytes); at != end && found.size() < limit; ++at)
                found.push_back(*at);
            return found;
        });
    }
    std::vector<DocId> articles_in(const std::string& path) const override {
        return guard([&] {
            std::vector<DocId> found;
            for (std::size_t part = 0; part < files_.size(); ++part)
                for (const Xapian::docid docid : files_[part].articles_in(path))
                    found.push_back(global(docid, part));
            std::sort(found.begin(), found.end());
            return found;
        });
    }
    const std::vector<DocId>* articles_if_rare(const schema::Term& term) const override {
        return guard([&] { return facts_.articles_if_rare(term); });
    }

  private:
    // libxapian deals out the numbers of several databases in turn.
    [[nodiscard]] std::size_t part_of(DocId docid) const { return (docid - 1) % files_.size(); }
    [[nodiscard]] Xapian::docid local(DocId docid) const {
        return static_cast<Xapian::docid>((docid - 1) / files_.size() + 1);
    }
    [[nodiscard]] DocId global(Xapian::docid docid, std::size_t part) const {
        return static_cast<DocId>((docid - 1) * files_.size() + part + 1);
    }

    template <class Work>
    auto guard(Work&& work) const -> decltype(work()) {
        return store::guarded("cannot read the index", name_, std::forward<Work>(work));
    }

    void read_paths(std::span<const DocId> docids,
                    const std::function<void(std::size_t, schema::StoredArticle)>& visit) const {
        SlotReader files(database_, schema::kFile);
        for (const std::size_t at : ascending(docids)) {
            schema::StoredArticle stored;
            guard([&] {
                const auto file = schema::decode_count(files.at(docids[at])).value_or(0);
                stored.article.path = files_[part_of(docids[at])].path_of_file(file);
            });
            visit(at, std::move(stored));
        }
    }

    void walk_paths(const std::function<bool(schema::FileNumber, std::string_view)>& visit) const {
        for (const XapianFiles& files : files_)
            if (!files.walk(visit)) return;
    }

    void walk_terms(const schema::Term& start,
                    const std::function<bool(std::string_view, std::uint64_t)>& visit) const {
        const std::string from = schema::bytes_of(start);
        const auto end = database_.allterms_end(from);
        for (auto at = database_.allterms_begin(from); at != end;) {
            const std::string bytes = *at;
            if (const auto text = schema::text_of(start, bytes)) {
                if (!visit(*text, at.get_termfreq())) return;
                ++at;
            } else if (bytes.size() > from.size()) {
                // Behind the terms of other fields, which begin with a capital.
                at.skip_to(from + '[');
            } else {
                ++at;
            }
        }
    }

    Answer answer(const Request& request) const override {
        return guard([&] {
            const plan::Plan& plan = *request.plan;
            const By by = order_of(request);
            // A count needs no scores.
            const bool by_score = by == By::kScore && request.window.limit > 0;
            take_cost(plan, facts_, database_.get_doccount(), *request.work);
            BoundPlan bound(plan);
            if (files_.size() == 1) bound.files = &files_.front();
            std::optional<Scoring> scoring;
            if (by_score) scoring.emplace(bound, facts_, database_, ranking_);
            Xapian::Enquire enquire(database_);
            ClockSpy clock(request.work->deadline());
            clock.watch(enquire);
            if (by_score)
                enquire.set_weighting_scheme(WordWeighting(ranking_));
            else
                enquire.set_weighting_scheme(Xapian::BoolWeight());
            const Xapian::Query query =
                compile(bound, plan.root, *request.work, scoring ? &*scoring : nullptr);
            return request.window.limit == 0 ? counted(enquire, query)
                                             : ordered(enquire, query, bound, by, request.window);
        });
    }

    Answer counted(Xapian::Enquire& enquire, const Xapian::Query& query) const {
        enquire.set_query(query);
        Answer out;
        out.total = enquire.get_mset(0, 0, database_.get_doccount()).get_matches_estimated();
        return out;
    }

    Answer ordered(Xapian::Enquire& enquire, const Xapian::Query& query, const BoundPlan& bound,
                   By by, const Window& window) const {
        const std::size_t end = end_of(window);
        Top top = best_of(database_, enquire, query, by, std::max<std::size_t>(end, 1));
        std::vector<std::string> written;
        for (const plan::TermId term : bound.plan->written) written.push_back(bound.bytes[term]);
        settle_ties(database_, by, written, {window.offset, end - std::min(end, window.offset)},
                    top.hits);
        Answer out{top.total, 0, std::move(top.hits)};
        cut(out.hits, window);
        for (Scored& hit : out.hits) hit.score = by == By::kScore ? score_of_key(key_in(hit)) : 0;
        if (has_most(bound.plan->root)) take_off_word_weights(out.hits);
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

    static void cut(std::vector<Scored>& hits, const Window& window) {
        const std::size_t from = std::min(window.offset, hits.size());
        const std::size_t to = from + std::min(hits.size() - from, window.limit);
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(to), hits.end());
        hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(from));
    }

    // A copy shares the snapshot's state; both stay in one thread.
    Xapian::Database database_;
    mutable std::vector<XapianFiles> files_;  // of each database
    mutable TermFacts facts_;
    std::filesystem::path name_;
    Ranking ranking_;
};

}  // namespace

std::unique_ptr<Engine> make_xapian_engine(const store::Snapshot& snapshot,
                                           const Ranking& ranking) {
    return std::make_unique<XapianEngine>(snapshot.database(), snapshot.parts(),
                                          snapshot.directories().front(), ranking);
}

std::unique_ptr<Engine> make_xapian_engine(const std::vector<Xapian::Database>& parts,
                                           const std::filesystem::path& name,
                                           const Ranking& ranking) {
    Xapian::Database all;
    for (const Xapian::Database& part : parts) all.add_database(part);
    return std::make_unique<XapianEngine>(all, parts, name, ranking);
}

}  // namespace newsdex::engine
