// Articles are read in pieces, as their bodies are long and a list may have millions.
#include "search/hit_list.hpp"

#include <algorithm>
#include <utility>

#include "schema/document_data.hpp"

namespace newsdex::search {
namespace {

std::vector<engine::DocId> docids_of(std::span<const engine::Scored> found) {
    std::vector<engine::DocId> docids;
    docids.reserve(found.size());
    for (const engine::Scored& scored : found) docids.push_back(scored.docid);
    return docids;
}

}  // namespace

HitList::HitList(const plan::Plan& plan, analysis::Analyzer& analyzer, const engine::Engine& engine,
                 std::span<engine::Scored> found, const SearchOptions& options,
                 const base::Deadline& deadline)
    : engine_(engine),
      found_(found),
      offset_(options.offset),
      paths_only_(options.paths_only),
      deadline_(deadline) {
    if (options.snippet_columns > 0 && !options.paths_only && !found.empty())
        presenter_.emplace(plan, analyzer, engine.article_count(), options.snippet_columns,
                           deadline);
}

std::vector<Hit> HitList::all() { return make(engine_, 0, found_.size(), false); }

void HitList::hand_out(const Results& results, HitSink& sink) {
    stamp();
    std::size_t last = std::min(kFirst, found_.size());
    std::vector<Hit> hits = make(engine_, 0, last, false);
    sink.begin(results);
    while (sink.take(std::move(hits)) && last < found_.size()) {
        const std::size_t first = last;
        last += std::min({2 * first, kLongest, found_.size() - first});
        const bool is_read = sink.read([&](const engine::Engine& engine, bool is_later) {
            hits = make(engine, first, last, is_later);
        });
        if (!is_read) return sink.leave_out(found_.size() - first);
        sink.leave_out(last - first - hits.size());
    }
}

void HitList::stamp() {
    constexpr std::size_t kAtOnce = 1U << 16U;
    for (std::size_t first = kFirst; first < found_.size(); first += kAtOnce) {
        deadline_.ask();
        const auto some = found_.subspan(first, std::min(kAtOnce, found_.size() - first));
        const std::vector<std::uint32_t> stamps = engine_.stamps(docids_of(some));
        for (std::size_t i = 0; i < some.size(); ++i) some[i].stamp = stamps[i];
    }
}

std::vector<Hit> HitList::make(const engine::Engine& engine, std::size_t first, std::size_t last,
                               bool is_later) {
    const auto some = found_.subspan(first, last - first);
    std::vector<engine::DocId> docids = docids_of(some);
    std::vector<Hit> hits(some.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        hits[i].rank = offset_ + first + i + 1;
        hits[i].docid = docids[i];
        hits[i].score = some[i].score;
    }
    if (is_later) {
        const std::vector<std::uint32_t> stamps = engine.stamps(docids);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < some.size(); ++i) {
            if (stamps[i] != some[i].stamp) continue;
            docids[kept] = docids[i];
            if (kept != i) hits[kept] = std::move(hits[i]);
            ++kept;
        }
        docids.resize(kept);
        hits.resize(kept);
    }
    const auto up_to = paths_only_  ? schema::UpTo::kPlace
                       : presenter_ ? schema::UpTo::kText
                                    : schema::UpTo::kHead;
    engine.read(docids, up_to, [&](std::size_t at, schema::StoredArticle stored) {
        deadline_.ask();
        Hit& hit = hits[at];
        hit.id = std::move(stored.id);
        hit.article = std::move(stored.article);
        if (presenter_) presenter_->present(hit);
    });
    return hits;
}

}  // namespace newsdex::search
