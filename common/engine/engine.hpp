// An engine as the search sees it: it gets a Plan, never text, and answers exactly.
//
// What matches is defined by match/match.hpp, what a match scores by engine/score.hpp, in which
// order matches come by engine/order.hpp; an engine may come to it any way it likes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "match/work.hpp"
#include "plan/make.hpp"
#include "plan/plan.hpp"
#include "schema/document_data.hpp"

namespace newsdex::engine {

using DocId = std::uint32_t;

struct Scored {
    DocId docid = 0;
    std::uint32_t stamp = 0;  ///< Engine::stamps() of it, where that was asked for
    double score = 0;         ///< 0 if the plan does not score
    bool operator==(const Scored&) const = default;
};

struct Window {
    std::size_t offset = 0;
    std::size_t limit = 10;
};

/// Steps of one query, those of the judge included; a step is about 10 ns.
inline constexpr std::uint64_t kMostWork = 70'000'000;

/// All that is asked at once; what it refers to must outlive it.
struct Request {
    const plan::Plan* plan = nullptr;
    Window window;
    Sort sort = Sort::kRelevance;
    /// What it may cost, and until when; several requests may share it.
    match::Work* work = nullptr;
};

struct Answer {
    std::uint64_t total = 0;  ///< exact
    /// Articles that match but may not be shown (visible.hpp); counted only with hits.
    std::uint64_t hidden = 0;
    std::vector<Scored> hits;  ///< those of the window, in order
};

/// Engine::stamps() of an article by its value in schema::kContentHash, a hash.
[[nodiscard]] std::uint32_t stamp_of(std::string_view content_hash);

/// One revision of an index. One thread at a time. Errors: newsdex::Error.
class Engine : public plan::IndexFacts {
  public:
    /// Of the articles that match and may be shown, those of the window.
    /// Errors: kTooCostly where the rest of the work does not suffice; kDeadline where a clause is
    /// being judged at its deadline, else base::OutOfTime.
    [[nodiscard]] Answer run(const Request& request) const;
    /// Answer::total of the same. Errors as run().
    [[nodiscard]] std::uint64_t count(const plan::Plan& plan, match::Work& work) const;

    /// Reads stored articles as far as `up_to` says, each with where it lies, and calls
    /// visit(place in `docids`, article) for each, in the order that is cheapest.
    virtual void read(
        std::span<const DocId> docids, schema::UpTo up_to,
        const std::function<void(std::size_t, schema::StoredArticle)>& visit) const = 0;
    /// Tells whether articles are the same in two revisions: for each a number made of all that it
    /// says, which is another in four billion if it was changed; 0 if it is not there.
    [[nodiscard]] virtual std::vector<std::uint32_t> stamps(
        std::span<const DocId> docids) const = 0;
    /// Articles with the term, ascending, `limit` at most.
    [[nodiscard]] virtual std::vector<DocId> articles_with(const schema::Term& term,
                                                           std::size_t limit) const = 0;
    /// Articles in the file of that name (Article::path), ascending.
    [[nodiscard]] virtual std::vector<DocId> articles_in(const std::string& path) const = 0;
    /// All articles with the term, ascending, if they are so few that they are known at once; else
    /// null. Valid until the next call.
    [[nodiscard]] virtual const std::vector<DocId>* articles_if_rare(
        const schema::Term& /*term*/) const {
        return nullptr;
    }

  private:
    /// Of the articles that match, those of the window; `hidden` is left alone.
    [[nodiscard]] virtual Answer answer(const Request& request) const = 0;
};

}  // namespace newsdex::engine
