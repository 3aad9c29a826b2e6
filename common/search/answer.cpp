// The order of things in a request: read, plan, run, loosen if nothing was found, then present or
// suggest, each with what is told of it.
#include "search/answer.hpp"

#include <newsdex/error.hpp>
#include <newsdex/names.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/deadline.hpp"
#include "base/local_time.hpp"
#include "plan/clause.hpp"
#include "plan/make.hpp"
#include "plan/terms.hpp"
#include "plan/undated.hpp"
#include "query/parser.hpp"
#include "query/print.hpp"
#include "schema/schema.hpp"
#include "search/hit_list.hpp"
#include "search/reasons.hpp"
#include "search/suggest.hpp"
#include "search/timed_facts.hpp"

namespace newsdex::search {
namespace {

/// Steps that all queries tried for a suggestion may take together.
constexpr std::uint64_t kMostSuggesting = engine::kMostWork / 8;
/// One request: what stays the same from step to step.
class Request {
  public:
    Request(const engine::Engine& engine, analysis::Analyzer& analyzer,
            const SearchOptions& options, std::int64_t now, const Surroundings& around)
        : engine_(engine),
          analyzer_(analyzer),
          options_(options),
          sink_(around.sink),
          now_(now),
          deadline_(options.deadline, options.stop),
          facts_(engine, deadline_, around.folders) {}

    Results answer(std::string_view query) {
        try {
            return answer_in_time(query);
        } catch (const base::OutOfTime&) {
            plan::refuse_late(clause_, deadline_);
        }
    }

  private:
    Results answer_in_time(std::string_view query) {
        deadline_.ask();
        Results results;
        results.query = query;
        results.offset = options_.offset;
        query::Parsed parsed = parse(query, options_.strict);
        results.understood = query::print(parsed.tree);
        results.notes = std::move(parsed.notes);
        all_read_ = parsed.all_read;
        plan::Planned planned = make_plan(parsed.tree);
        clause_ = plan::clause_of(planned.asked, planned.asked.root);
        engine::Answer found = run(planned.asked);
        if (found.total == 0 && planned.has_accents)
            try_without_accents(parsed.tree, planned, found);
        std::move(planned.notes.begin(), planned.notes.end(), std::back_inserter(results.notes));

        const plan::Plan* plan = &planned.asked;
        if (found.total == 0 && planned.loosened) {
            engine::Answer loosened = run(*planned.loosened);
            if (loosened.total > 0) {
                found = std::move(loosened);
                plan = &*planned.loosened;
                add_loosened(results);
            }
        }
        results.total = found.total;
        settle_undated(*plan, results);
        add_hidden(found.hidden, results);
        add_undated(*plan, results);
        if (options_.suggest && (found.total == 0 || plan != &planned.asked))
            add_suggestion(planned.asked, results);
        if (options_.suggest && found.total == 0) add_reasons(parsed.tree, results);
        add_hits(*plan, found.hits, results);
        return results;
    }

    /// What is typed with accents finds no other form, unless it finds nothing at all.
    void try_without_accents(const query::Node& tree, plan::Planned& planned,
                             engine::Answer& found) {
        plan::Planned plain = make_plan(tree, false);
        engine::Answer answer = run(plain.asked);
        if (answer.total == 0) return;
        planned = std::move(plain);
        found = std::move(answer);
    }

    [[nodiscard]] query::Parsed parse(std::string_view query, bool strict = false) const {
        return query::parse(query, {strict, now_, base::local_offset});
    }

    plan::Planned make_plan(const query::Node& tree, bool with_accents = true) {
        return plan::make(tree, analyzer_, facts_, {options_.match, now_, with_accents});
    }

    engine::Answer run(const plan::Plan& plan) {
        deadline_.ask();
        match::Work work(engine::kMostWork, deadline_);
        return engine_.run({&plan, {options_.offset, options_.limit}, options_.sort, &work});
    }

    /// Articles that a query text finds, loosened or not; none if that takes too much work.
    std::uint64_t count(const std::string& query, match::Work& work) {
        deadline_.ask();
        try {
            const plan::Planned planned = make_plan(parse(query).tree);
            const std::uint64_t total = engine_.count(planned.asked, work);
            return total == 0 && planned.loosened ? engine_.count(*planned.loosened, work) : total;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::kTooCostly) throw;
            return 0;
        }
    }

    static void add_loosened(Results& results) {
        results.notes.push_back(
            {NoteCode::kLoosened,
             "0 articles match as asked, with all of the words; listed are those with the most of "
             "them",
             0, 0});
    }

    /// Undated articles that may not be shown are not considered with a date:none either.
    void settle_undated(const plan::Plan& plan, Results& results) {
        const auto note = std::find_if(results.notes.begin(), results.notes.end(),
                                       [](const Note& n) { return n.code == NoteCode::kUndated; });
        if (note == results.notes.end() || !plan.only_usable) return;
        const schema::Term usable{schema::Form::kValue, 1, article::Field::kStatus,
                                  std::string(name_of(Status::kUsable))};
        if (facts_.frequency(usable) == engine_.article_count()) return;
        plan::Plan undated = plan;
        undated.root = plan::leaf(plan::Kind::kUndated);
        match::Work work(engine::kMostWork, deadline_);
        const std::uint64_t count = engine_.count(undated, work);
        if (count == 0)
            results.notes.erase(note);
        else
            note->message = plan::undated_message(count);
    }

    /// Only usable articles are listed and counted; that others match is told.
    static void add_hidden(std::uint64_t hidden, Results& results) {
        if (hidden == 0) return;
        results.notes.push_back(
            {NoteCode::kHidden,
             std::to_string(hidden) +
                 (hidden == 1 ? " more article matches" : " more articles match") +
                 " but may not be shown (embargoed, withheld, cancelled or superseded); "
                 "status: in the query shows such articles",
             0, 0});
    }

    /// In an order by date the articles without one come last; how many they are is told.
    void add_undated(const plan::Plan& plan, Results& results) {
        const bool all_dated = engine_.with_value(schema::kPublished) == engine_.article_count();
        if (options_.sort == Sort::kRelevance || results.total == 0 || all_dated) return;
        const plan::Plan undated = plan::narrowed(plan, plan::leaf(plan::Kind::kUndated));
        match::Work work(engine::kMostWork, deadline_);
        const std::uint64_t count = engine_.count(undated, work);
        if (count == 0) return;
        results.notes.push_back(
            {NoteCode::kUndatedLast,
             count == 1 ? "1 article has no date and comes last"
                        : std::to_string(count) + " articles have no date and come last",
             0, 0});
    }

    void add_hits(const plan::Plan& plan, std::span<engine::Scored> found, Results& results) {
        results.shown = found.size();
        HitList list(plan, analyzer_, engine_, found, options_, deadline_);
        if (sink_ != nullptr)
            list.hand_out(results, *sink_);
        else
            results.hits = list.all();
    }

    void add_reasons(const query::Node& tree, Results& results) {
        match::Work work(kMostSuggesting, deadline_);
        try {
            std::vector<Note> notes = reasons(tree, [&](const query::Node& part) {
                deadline_.ask();
                return engine_.count(make_plan(part).asked, work);
            });
            std::move(notes.begin(), notes.end(), std::back_inserter(results.notes));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::kTooCostly) throw;
        }
    }

    void add_suggestion(const plan::Plan& plan, Results& results) {
        match::Work work(kMostSuggesting, deadline_);
        const auto counted = [&](const std::string& query) { return count(query, work); };
        // What was not read as it is written is not repeated.
        std::optional<Suggestion> suggestion =
            all_read_ ? suggest(results.query, plan, facts_, analyzer_, counted)
                      : suggest(results.understood, make_plan(parse(results.understood).tree).asked,
                                facts_, analyzer_, counted);
        if (!suggestion) return;
        results.suggestion = std::move(suggestion->query);
        results.suggestion_total = suggestion->total;
    }

    const engine::Engine& engine_;
    analysis::Analyzer& analyzer_;
    const SearchOptions& options_;
    HitSink* sink_;
    std::int64_t now_;
    base::Deadline deadline_;
    TimedFacts facts_;
    std::string clause_ = "all of it";  ///< what is being answered, for a refusal
    bool all_read_ = true;
};

}  // namespace

Results answer(const engine::Engine& engine, analysis::Analyzer& analyzer, std::string_view query,
               const SearchOptions& options, std::int64_t now, const Surroundings& around) {
    return Request(engine, analyzer, options, now, around).answer(query);
}

}  // namespace newsdex::search
