// Readers beside a writer: no error, no answer that no revision ever gave. Meant for the thread
// sanitizer as well.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "tests/api/small_index.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

TEST(Threads, FourReadersBesideAWriterSeeWholeRevisions) {
    SmallIndex index;
    const auto write = [&index](int number) {
        // Every commit adds one article with "ferry" and one with "ferry pier".
        index.write("f" + std::to_string(number) + ".txt", "Ferry\n\nA ferry sails.\n");
        index.write("p" + std::to_string(number) + ".txt", "Pier\n\nA ferry at the pier.\n");
    };
    write(0);
    index.sync();
    const Index open = index.open();
    constexpr int kCommits = 25;
    std::atomic<bool> done = false;
    std::mutex mutex;
    std::vector<std::string> problems;
    const auto read = [&] {
        std::uint64_t last = 0;
        while (!done) {
            try {
                const Results results = open.search("ferry", {.limit = 100});
                const std::lock_guard lock(mutex);
                if (results.total % 2 != 0) problems.push_back("half a commit was seen");
                if (results.total < last) problems.push_back("an older revision came back");
                if (results.hits.size() != results.total) problems.push_back("hits are missing");
                for (const Hit& hit : results.hits) {
                    if (hit.highlights.empty()) problems.push_back("no match in a snippet");
                }
                last = results.total;
            } catch (const std::exception& error) {
                const std::lock_guard lock(mutex);
                problems.emplace_back(error.what());
            }
        }
    };
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 4; ++i) readers.emplace_back(read);
        for (int i = 1; i <= kCommits; ++i) {
            write(i);
            index.sync();
            if (i == kCommits / 2) Indexer(index.directory()).compact();
        }
        done = true;
    }
    EXPECT_EQ(problems, std::vector<std::string>{});
    EXPECT_EQ(open.search("ferry").total, 2U * (kCommits + 1));
}

// Counting is the shortest request, so threads meet most often in what they share. Every kind of
// node is asked for: each is made of objects of libxapian, whose owners are counted by plain
// numbers.
TEST(Threads, ReadersAloneShareNothingOfTheEngine) {
    SmallIndex index;
    constexpr int kArticles = 60;
    for (int i = 0; i < kArticles; ++i) {
        const std::string day =
            i % 3 == 0 ? "" : "Date: 2026-01-0" + std::to_string(1 + i % 9) + "\n";
        index.write("a" + std::to_string(i) + ".txt",
                    "Oil price " + std::to_string(i) + "\n" + day + "\nThe oil price rose at the " +
                        (i % 2 == 0 ? "pier" : "harbour") + ".\n");
    }
    index.sync();
    const Index open = index.open();
    const std::vector<std::string> queries = {"oil price",
                                              "-pier",
                                              "*",
                                              "date:none",
                                              "date:2026-01",
                                              "oil -pier",
                                              "\"oil price\"",
                                              "pri*",
                                              "oil w/3 the",
                                              "oil NOT w/1 pier",
                                              "title:oil",
                                              "body:oil",
                                              "=prices",
                                              "pier OR zeppelin",
                                              "zeppelin price oil",
                                              "NOT (pier AND price)",
                                              "atleast2(oil)"};
    std::vector<std::uint64_t> totals;
    for (const std::string& query : queries) totals.push_back(open.search(query).total);
    const std::size_t requests = std::getenv("NEWSDEX_LONG") != nullptr ? 40'000 : 1'000;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < requests; ++i) {
                    const std::size_t at = (i + static_cast<std::size_t>(t)) % queries.size();
                    const SearchOptions options{.limit = i % 8 == 0 ? 3U : 0U};
                    if (open.search(queries[at], options).total != totals[at]) ++wrong;
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

TEST(Threads, OneIndexServesManyThreads) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"},
                           {"b.txt", "Birds\n\nAn osprey flew.\n"});
    const Index open = index.open();
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 6; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    const Results ferry = open.search("ferry");
                    if (ferry.total != 1 || open.article(ferry.hits[0].id).title != "Ferries") {
                        ++wrong;
                    }
                    if (open.search("osprey").total != 1 || open.article_count() != 2) ++wrong;
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace newsdex
