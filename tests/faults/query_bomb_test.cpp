// Every query is answered or refused in a second of CPU and 200 MB: each bomb in a process of its
// own that the system ends if it takes more.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <newsdex/newsdex.hpp>

#include "tests/faults/query_bombs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

#ifdef __OPTIMIZE__
constexpr rlim_t kSeconds = 1;
constexpr bool kIsDebug = false;
#else
constexpr rlim_t kSeconds = 10;  // built without optimisation: ten times as slow
constexpr bool kIsDebug = true;
#endif
constexpr rlim_t kBytes = 200'000'000;

enum Outcome : int { kAnswered = 0, kRefused = 3, kFailed = 4 };

int ask(const std::filesystem::path& index, const std::string& query, MatchMode match) {
    try {
        const Index opened = Index::open(index);
        SearchOptions options;
        options.match = match;
        options.now = 0;
        static_cast<void>(opened.search(query, options));
        return kAnswered;
    } catch (const Error& error) {
        return error.code() == ErrorCode::kTooCostly ? kRefused : kFailed;
    } catch (...) {
        return kFailed;
    }
}

/// "answered", "refused", or what went wrong.
std::string outcome(const std::filesystem::path& index, const std::string& query, MatchMode match) {
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit cpu{kSeconds, kSeconds + 1};
        ::setrlimit(RLIMIT_CPU, &cpu);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        const rlimit data{kBytes, kBytes};
        ::setrlimit(RLIMIT_DATA, &data);
#endif
        ::_exit(ask(index, query, match));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGXCPU ? "too slow"
                                           : "signal " + std::to_string(WTERMSIG(status));
    }
    if (WEXITSTATUS(status) == kFailed) return "failed or out of memory";
    return WEXITSTATUS(status) == kAnswered ? "answered" : "refused";
}

std::size_t bombs(std::size_t usual) {
    const char* count = std::getenv("NEWSDEX_BOMBS");
    return count == nullptr ? usual : std::stoul(count);
}

void expect_all_bounded(const std::filesystem::path& index, const std::vector<std::string>& words,
                        std::size_t count) {
    std::map<std::string, std::size_t> outcomes;
    const char* one = std::getenv("NEWSDEX_BOMB_SEED");  // as a failure names it
    const std::uint64_t first = one ? std::stoull(one) : 0;
    const std::uint64_t last = one ? first + 1 : count;
    for (std::uint64_t seed = first; seed < last; ++seed) {
        Random random(seed);
        const std::string bomb = random_bomb(random, words);
        const MatchMode match = random.one_in(4) ? MatchMode::kAny : MatchMode::kDefault;
        const std::string result = outcome(index, bomb, match);
        ++outcomes[result];
        EXPECT_TRUE(result == "answered" || result == "refused")
            << result << ": seed " << seed << ", " << bomb.size()
            << " bytes: " << bomb.substr(0, 300);
    }
    for (const auto& [name, number] : outcomes) std::cout << number << ' ' << name << '\n';
}

/// Words of letters that an index has, in the order of a draw.
std::vector<std::string> words_of(const std::filesystem::path& index) {
    const Xapian::Database database(index.string());
    std::vector<std::string> words;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        const std::string word = *term;
        if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            words.push_back(word);
    }
    Random random(18);
    for (std::size_t i = 0; i < words.size(); ++i)
        std::swap(words[i], words[i + random.below(words.size() - i)]);
    return words;
}

void expect_many_words_bounded(const std::filesystem::path& index) {
    const std::vector<std::string> words = words_of(index);
    for (const std::size_t count : {257U, 2'000U, 5'000U, 10'000U, 20'000U, 40'000U}) {
        for (const char* between : {" ", " OR ", " -", " AND "}) {
            std::string query;
            for (std::size_t i = 0; i < std::min(count, words.size()); ++i)
                query += (i > 0 ? between : "") + words[i];
            for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAny}) {
                const std::string result = outcome(index, query, match);
                std::cout << count << " words, '" << between << "': " << result << '\n';
                EXPECT_TRUE(result == "answered" || result == "refused")
                    << result << ": " << count << " words, '" << between << "'";
            }
        }
    }
}

TEST(QueryBomb, OnArticlesOfFewWords) {
    const TemporaryFolder folder;
    const auto repeated = [](const std::string& text, std::size_t times) {
        std::string out = "x\n\n";
        for (std::size_t i = 0; i < times; ++i) out += text;
        return out;
    };
    folder.write("news/the.txt", repeated("the ", 60'000));
    folder.write("news/pairs.txt", repeated("oil price ", 20'000));
    folder.write("news/many.txt", repeated("a b a c oil the ", 5'000));
    for (int i = 0; i < 300; ++i)
        folder.write("news/n" + std::to_string(i) + ".txt", repeated("the oil of a price ", 40));
    Indexer indexer(folder / "db");
    static_cast<void>(indexer.sync({folder / "news"}));
    expect_all_bounded(folder / "db", {"the", "oil", "price", "a", "b", "of", "c"},
                       bombs(kIsDebug ? 100 : 300));
}

/// Found by the generator: a suggestion looked for each word in the text of the whole phrase.
TEST(QueryBomb, ManyUnknownWordsInOnePhrase) {
    const TemporaryFolder folder;
    folder.write("news/a.txt", "Harbour\n\nThe ferry sailed from the harbour.\n");
    Indexer indexer(folder / "db");
    static_cast<void>(indexer.sync({folder / "news"}));
    for (const std::string word : {"qx194521", "qxyzzy", "harbuor", "q-x"}) {
        std::string phrase = "\"";
        for (int i = 0; i < 40'000; ++i) phrase += word + ' ';
        const std::string result = outcome(folder / "db", phrase + '"', MatchMode::kDefault);
        EXPECT_TRUE(result == "answered" || result == "refused") << word << ": " << result;
    }
}

TEST(QueryBomb, OnReuters) {
    const std::vector<std::string> words{
        "the",  "of",    "to",     "in",      "and",     "said",   "a",       "for",  "it",
        "on",   "oil",   "price",  "market",  "company", "shares", "dollar",  "bank", "rate",
        "year", "japan", "energy", "reserve", "stocks",  "coffee", "quarter", "crop", "soybean"};
    if (const char* ready = std::getenv("NEWSDEX_BOMB_INDEX")) {
        expect_many_words_bounded(ready);
        expect_all_bounded(ready, words, bombs(300));
        return;
    }
    const std::filesystem::path corpus =
        std::filesystem::path(NEWSDEX_SOURCE_DIR) / "../shared/data/reuters21578.jsonl.xz";
    if (!std::filesystem::exists(corpus)) {
        GTEST_SKIP() << corpus << " is not here";
    }
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "news");
    // Without optimisation indexing all would take minutes.
    const std::string command = "xz -dc '" + corpus.native() + "' | awk 'NR % " +
                                (kIsDebug ? "8" : "1") + " == 0' > '" +
                                (folder / "news/reuters.jsonl").native() + "'";
    if (std::system(command.c_str()) != 0) {
        GTEST_SKIP() << "no xz or no awk";
    }
    Indexer indexer(folder / "db");
    static_cast<void>(indexer.sync({folder / "news"}));
    expect_many_words_bounded(folder / "db");
    expect_all_bounded(folder / "db", words, bombs(300));
}

}  // namespace
}  // namespace newsdex::test
