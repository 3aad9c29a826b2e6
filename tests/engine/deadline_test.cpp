// Time that is over while an engine is at work.
#include <gtest/gtest.h>

#include <stop_token>
#include <string>

#include <newsdex/error.hpp>

#include "engine/xapian/clock_spy.hpp"
#include "engine/xapian/compile.hpp"
#include "tests/engine/engines.hpp"
#include "tests/engine/nodes.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;

base::Deadline over() { return {std::chrono::steady_clock::time_point::min(), {}}; }

using DeadlineOf = test::EngineSuite;
INSTANTIATE_TEST_SUITE_P(Engines, DeadlineOf, test::kEngines, test::engine_name);

TEST_P(DeadlineOf, NothingIsRunOrCountedBehindIt) {
    test::SmallWorld world(GetParam());
    world.add_body("one", "the harbour froze");
    for (const char* query : {"harbour", "\"harbour froze\"", "harb*", "harbour -froze", ""}) {
        const plan::Plan plan = world.plan(query).asked;
        for (const Sort sort : {Sort::kRelevance, Sort::kNewest}) {
            match::Work work(kMostWork, over());
            EXPECT_THROW((void)world.engine().run({&plan, {0, 10}, sort, &work}), base::OutOfTime)
                << query;
        }
        match::Work work(kMostWork, over());
        EXPECT_THROW((void)world.engine().count(plan, work), base::OutOfTime) << query;
    }
    EXPECT_EQ(world.search("harbour").total, 1U);  // the engine is as it was
}

TEST(Deadline, OfAClauseThatIsJudgedNamesIt) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    document.add_posting("harbour", 1);
    document.add_posting("froze", 2);
    database.add_document(document);
    plan::Plan plan;
    plan.terms = words({"harbour", "froze"});
    plan.words = {{"harbour froze", {}, 1, false, false}};
    Node clause =
        node_of(Kind::kAtLeast, {node_of(Kind::kPhrase, {plan::term_node(0), plan::term_node(1)})});
    clause.number = 1;
    clause.word = 0;
    match::Work work(kMostWork, over());
    try {
        (void)found_by(database, compile(BoundPlan(plan), clause, work));
        FAIL() << "found";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kDeadline);
        EXPECT_STREQ(error.what(),
                     "cannot answer the query: harbour froze: its time is over; give it more, or "
                     "search for a part of it");
    }
}

TEST(Deadline, IsLookedAtAmongTheMatches) {
    std::stop_source stop;
    const base::Deadline deadline({}, stop.get_token());
    ClockSpy clock(deadline);
    const auto tell = [&](int matches) {
        for (int i = 0; i < matches; ++i) clock(Xapian::Document(), 0);
    };
    EXPECT_NO_THROW(tell(10'000));
    stop.request_stop();
    EXPECT_THROW(tell(1'000), base::OutOfTime);
}

TEST_P(DeadlineOf, ThatIsFarAwayChangesNoAnswer) {
    test::SmallWorld world(GetParam());
    for (int i = 0; i < 50; ++i)
        world.add_body("a" + std::to_string(i), i % 3 == 0 ? "oil price rises" : "price of oil");
    const base::Deadline far(std::chrono::steady_clock::now() + std::chrono::hours(24), {});
    for (const char* query : {"oil price", "\"oil price\"", "oil NEAR/2 price", "pri* -rises",
                              "oil xylophone", "atleast2(oil)"}) {
        const plan::Plan plan = world.plan(query).asked;
        for (const Sort sort : {Sort::kRelevance, Sort::kNewest}) {
            match::Work timed(kMostWork, far);
            match::Work untimed(kMostWork);
            const Answer a = world.engine().run({&plan, {3, 10}, sort, &timed});
            const Answer b = world.engine().run({&plan, {3, 10}, sort, &untimed});
            EXPECT_EQ(a.total, b.total) << query;
            EXPECT_EQ(a.hits, b.hits) << query;
            EXPECT_EQ(timed.left(), untimed.left()) << query;
        }
    }
}

}  // namespace
}  // namespace newsdex::engine
