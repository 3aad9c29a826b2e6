// What docs/embedding.md promises beside answers: lifetimes, forks, exceptions, moved-from values.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <newsdex/error.hpp>
#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

std::optional<ErrorCode> error_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

class EmbeddingPage : public testing::Test {
  protected:
    EmbeddingPage() {
        folder_.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
        folder_.write("news/b.txt", "Birds\n\nAn osprey flew over the ferry.\n");
        Indexer(index()).sync({news()});
    }
    [[nodiscard]] fs::path index() const { return folder_ / "index"; }
    [[nodiscard]] fs::path news() const { return folder_ / "news"; }

    TemporaryFolder folder_;
};

TEST_F(EmbeddingPage, ResultsOutliveTheIndex) {
    std::optional<Index> open(Index::open(index()));
    const Results results = open->search("osprey");
    const Article article = open->article(results.hits[0].id);
    open.reset();
    fs::remove_all(index());
    EXPECT_EQ(results.hits[0].article.title, "Birds");
    EXPECT_EQ(article.body, "An osprey flew over the ferry.");
}

TEST_F(EmbeddingPage, AMovedFromIndexMayBeAssigned) {
    Index first = Index::open(index());
    const Index second = std::move(first);
    first = Index::open(index());
    EXPECT_EQ(first.search("ferry").total, 2U);
    EXPECT_EQ(second.search("ferry").total, 2U);
}

TEST_F(EmbeddingPage, AnErrorOfARequestLeavesTheIndexAsItWas) {
    const Index open = Index::open(index());
    EXPECT_EQ(error_of([&] { (void)open.search("\"ferry", {.strict = true}); }), ErrorCode::kQuery);
    EXPECT_EQ(error_of([&] { (void)open.article("zzz"); }), ErrorCode::kNotFound);
    EXPECT_EQ(open.search("ferry").total, 2U);
}

TEST_F(EmbeddingPage, ParentAndChildOfAForkSearchAtOnce) {
    const Index open = Index::open(index());
    ASSERT_EQ(open.search("ferry").total, 2U);
    const pid_t child = ::fork();
    if (child == 0) {
        bool right = true;
        for (int i = 0; i < 100; ++i) right = right && open.search("osprey OR ferry").total == 2;
        ::_exit(right ? 0 : 1);
    }
    for (int i = 0; i < 100; ++i) EXPECT_EQ(open.search("osprey").total, 1U);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

TEST_F(EmbeddingPage, TheObserverIsCalledByTheThreadThatSyncs) {
    folder_.write("news/c.txt", "Boats\n\nA boat came.\n");
    std::vector<std::thread::id> callers;
    Indexer(index()).sync({news()}, {.checksum = true}, [&](const SyncProgress&) {
        callers.push_back(std::this_thread::get_id());
    });
    ASSERT_FALSE(callers.empty());
    for (const std::thread::id& caller : callers) EXPECT_EQ(caller, std::this_thread::get_id());
}

TEST_F(EmbeddingPage, WhatTheObserverThrowsEndsTheSyncAndTheNextCompletesIt) {
    folder_.write("news/c.txt", "Boats\n\nA boat came.\n");
    Indexer indexer(index());
    EXPECT_THROW(
        indexer.sync({news()}, {}, [](const SyncProgress&) { throw std::runtime_error("enough"); }),
        std::runtime_error);
    EXPECT_EQ(Index::open(index()).search("ferry").total, 2U);
    indexer.sync({news()});
    EXPECT_EQ(Index::open(index()).search("boat").total, 1U);
}

TEST_F(EmbeddingPage, SeveralIndexesMustAgreeInLanguage) {
    Indexer(folder_ / "german").sync({news()}, {.language = "de"});
    EXPECT_EQ(error_of([&] {
                  (void)Index::open({index(), folder_ / "german"});
              }),
              ErrorCode::kUsage);
    Indexer(folder_ / "english").sync({news()});
    EXPECT_EQ(Index::open({index(), folder_ / "english"}).search("osprey").total, 2U);
}

TEST_F(EmbeddingPage, WithoutAnIndexEveryCallSaysSo) {
    const Indexer none(folder_ / "none");
    EXPECT_EQ(error_of([&] { (void)none.status(); }), ErrorCode::kNoIndex);
    EXPECT_EQ(error_of([&] { (void)none.check(); }), ErrorCode::kNoIndex);
    EXPECT_EQ(error_of([&] { Indexer(folder_ / "none").compact(); }), ErrorCode::kNoIndex);
    EXPECT_EQ(error_of([&] { (void)Index::open(folder_ / "none"); }), ErrorCode::kNoIndex);
    const Index open = Index::open(index());
    fs::remove_all(index());
    EXPECT_EQ(error_of([&] { (void)open.search("ferry"); }), ErrorCode::kNoIndex);
}

/// The lines of C++ that a document shows, but for a whole program's (examples/embed.cpp is that).
std::vector<std::string> shown_code(const std::string& document) {
    std::ifstream in(fs::path(NEWSDEX_SOURCE_DIR) / document);
    std::vector<std::string> lines;
    bool inside = false;
    bool is_program = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            inside = line == "```cpp";
            is_program = false;
        }
        is_program = is_program || line.starts_with("int main(int");
        const std::size_t first = line.find_first_not_of(' ');
        if (!inside || is_program || first == std::string::npos) continue;
        if (line.find_first_of("#}`") != 0 && !line.starts_with("int main"))
            lines.push_back(line.substr(first));
    }
    return lines;
}

TEST(EmbeddingCode, ThatTheDocumentsShowRuns) {
    const TemporaryFolder folder;
    folder.write("articles/a.txt", "Ferries\n\nMaduro is at the federal court.\n");
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    testing::internal::CaptureStdout();
    {
        newsdex::Indexer indexer("articles/.newsdex");
        const newsdex::SyncReport report = indexer.sync({"articles"});
        EXPECT_EQ(report.added, 1U);
    }
    const newsdex::Index index = newsdex::Index::open("articles/.newsdex");
    const newsdex::Results found = index.search("maduro \"federal court\"", {.limit = 10});
    std::cout << found.total << " found\n";
    for (const newsdex::Hit& hit : found.hits) std::cout << hit.article.title << '\n';
    [[maybe_unused]] const auto is_only_compiled = [&index] {  // a clock decides what it does
        std::stop_source stop;  // stop.request_stop(): the user has gone
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
        const auto results = index.search("oil price", {.deadline = end, .stop = stop.get_token()});
    };
    fs::current_path(before);
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "1 found\nFerries\n");

    std::ifstream in(NEWSDEX_SOURCE_DIR "/tests/docs/embedding_test.cpp");
    const std::string here{std::istreambuf_iterator<char>(in), {}};
    for (const char* document : {"README.md", "docs/embedding.md"}) {
        const std::vector<std::string> lines = shown_code(document);
        EXPECT_GE(lines.size(), 4U) << document;
        for (const std::string& line : lines)
            EXPECT_NE(here.find("    " + line + "\n"), std::string::npos)
                << document << ": " << line;
    }
}

}  // namespace
}  // namespace newsdex::test
